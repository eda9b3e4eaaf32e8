package exam.analytics;

import java.util.Collection;
import java.util.Map;

/** What a caller may do to an answer: it must change nothing that is kept. */
final class Mutation {
  private Mutation() {}

  static void tryToClear(Collection<?> answer) {
    try {
      answer.clear();
    } catch (UnsupportedOperationException e) {
      // It cannot be changed, which is as good.
    }
  }

  static void tryToClear(Map<?, ?> answer) {
    try {
      answer.clear();
    } catch (UnsupportedOperationException e) {
      // It cannot be changed, which is as good.
    }
  }
}

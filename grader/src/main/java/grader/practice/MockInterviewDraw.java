package grader.practice;

import grader.practice.PracticeEvent.MockStarted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws the kata of a mock interview: the weaker, the likelier. */
public final class MockInterviewDraw {
  private MockInterviewDraw() {}

  /**
   * How likely each kata is, in shares: a point, one more for each level that was never reached,
   * and for each question that its last mock left open. The kata of the last mock has no share,
   * unless it is the only one.
   */
  public static Map<String, Integer> shares(List<String> katas, PracticeHistory history) {
    String last =
        history.all(MockStarted.class).map(MockStarted::kata).reduce((a, b) -> b).orElse("");
    Map<String, Integer> shares = new LinkedHashMap<>();
    for (String kata : katas) {
      boolean again = kata.equals(last) && katas.size() > 1;
      shares.put(kata, again ? 0 : WeakRules.of(history, kata));
    }
    return shares;
  }

  /**
   * The kata that a seed draws. The same seed and shares draw the same, on every JDK.
   *
   * @param shares of at least one kata, not all 0
   */
  public static String of(Map<String, Integer> shares, long seed) {
    int all = shares.values().stream().mapToInt(Integer::intValue).sum();
    // Of java.util.Random seeds that lie side by side draw the same.
    int left = Math.floorMod(new SplittableRandom(seed).nextLong(), all);
    for (Map.Entry<String, Integer> share : shares.entrySet()) {
      left -= share.getValue();
      if (left < 0) {
        return share.getKey();
      }
    }
    throw new AssertionError("the shares add up to " + all);
  }
}

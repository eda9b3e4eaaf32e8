package katas.kit.spec;

import java.util.Map;
import katas.blocks.NotImplementedException;
import org.jspecify.annotations.Nullable;

/**
 * What all histories have shown.
 *
 * @param judged how often clauses of each rule were judged
 * @param failures the shortest history by the rule that it breaks, in words
 * @param notImplemented what the submission says that is not written yet, or null
 */
record Findings(
    Map<String, Integer> judged,
    Map<String, String> failures,
    @Nullable NotImplementedException notImplemented) {

  void expect(String rule) {
    if (notImplemented != null) {
      throw notImplemented;
    }
    String failure = failures.get(rule);
    if (failure != null) {
      throw new AssertionError(failure);
    }
    if (!judged.containsKey(rule)) {
      throw new AssertionError(
          "rule "
              + rule
              + ": no history came as far as this rule"
              + failures.values().stream().findFirst().map(it -> ", since " + it).orElse(""));
    }
  }
}

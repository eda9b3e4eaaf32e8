package katas.kit.spec;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import katas.blocks.NotImplementedException;

/**
 * What all histories have shown.
 *
 * @param judged how often clauses of each rule were judged
 * @param failures the shortest history by the rule that it breaks, in words
 * @param notImplemented what the submission says that is not written yet, of this level and those
 *     before
 */
record Findings(
    Map<String, Integer> judged,
    Map<String, String> failures,
    IntFunction<Optional<NotImplementedException>> notImplemented) {

  void expect(String rule) {
    Optional<NotImplementedException> missing = notImplemented.apply(levelOf(rule));
    if (missing.isPresent()) {
      throw missing.get();
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

  private static int levelOf(String rule) {
    return Integer.parseInt(rule.substring(0, rule.indexOf('.')));
  }
}

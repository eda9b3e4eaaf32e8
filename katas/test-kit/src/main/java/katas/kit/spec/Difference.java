package katas.kit.spec;

/**
 * A clause that does not hold.
 *
 * @param kind which clause, whatever the rule
 * @param rule the rule that it stands for
 * @param problem what was expected, and what came
 */
record Difference(String kind, String rule, String problem) {

  /** The same difference under another rule. */
  Difference under(String otherRule) {
    return new Difference(kind, otherRule, problem);
  }

  @Override
  public String toString() {
    return "rule " + rule + ": " + problem;
  }
}

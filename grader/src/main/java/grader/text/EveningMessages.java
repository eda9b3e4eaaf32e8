package grader.text;

import java.util.Collection;

/**
 * What {@code kata start}, {@code test} and {@code watch} say to a learner: what happened, then
 * what to do. Tests assert through these methods.
 */
public final class EveningMessages {
  private EveningMessages() {}

  // Which tests.

  public static final String ALL_TESTS = "all tests";
  public static final String PUBLIC_TESTS = "public tests";

  public static String testsOfLevel(int level) {
    return "public tests of level " + level;
  }

  public static String testsOfRule(Object rule) {
    return "public tests of rule " + rule;
  }

  public static String noSuchPart(String given) {
    return "there is no level or rule " + given + ": write 2 for a level, 2.3 for a rule";
  }

  public static String noPublicTests(String kata, Object part, Collection<?> rules) {
    return kata
        + " has no "
        + part
        + ": there are public tests of the rules "
        + String.join(", ", rules.stream().map(String::valueOf).toList());
  }

  // Next steps.

  public static final String NEXT_FIX_FIRST = "fix the first line above, then test again";

  public static String nextAllPublic(String kata) {
    return "all public tests pass; kata grade katas/" + kata + " runs the hidden ones too";
  }

  public static String nextOtherTests(String kata, Object part) {
    return "all " + part + " pass; kata test " + kata + " runs the others too";
  }
}

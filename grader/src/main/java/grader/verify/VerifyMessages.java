package grader.verify;

import grader.course.RuleId;
import java.util.Set;

/**
 * The messages about promises that the course does not keep. An author of the course reads them.
 */
public final class VerifyMessages {
  private VerifyMessages() {}

  // Brief and tests.

  public static final String NO_RULES =
      "the brief has no rules: write list items like \"- **2.3** ...\" under \"## Rules\"";

  public static String ruleWithoutTest(RuleId rule) {
    return "rule " + rule + " has no test";
  }

  public static String pointsSum(int sum) {
    return "the points of all tests sum to " + sum + ", not 100";
  }

  public static String questionWithoutRules(String question) {
    return "the question \""
        + question
        + "\" names no rule: end it with the rules that it belongs to, as in (rules 2.3, 4.7)";
  }

  public static String questionOfUnknownRule(String question, RuleId rule) {
    return "the question \""
        + question
        + "\" names rule "
        + rule
        + ", which the brief does not have";
  }

  public static String noEngineTestsOfLevel(int level) {
    return "level " + level + " has no test on real engines";
  }

  // Starter.

  public static String starterChanged(String stated, String is) {
    return "the starter is not the one that exam.properties states"
        + (stated.isEmpty() ? "" : " (" + stated + ")")
        + ": if the change is intended, write starter="
        + is
        + " there";
  }

  public static String starterNamesUnknownRule(String file, String rule) {
    return "the starter's "
        + file
        + " has a TODO of rule "
        + rule
        + ", which the brief does not have";
  }

  public static String starterPasses(String test) {
    return "the starter passes " + test;
  }

  public static String starterSaysOther(String test, String said) {
    return "the starter fails " + test + " with another message than its own: " + said;
  }

  // Results.

  public static String endsWith(String who, String outcome, String detail) {
    return who + " ends with " + withDetail(outcome, detail);
  }

  public static String notFull(String who, int score, int max, Set<RuleId> rules) {
    return who + " scores " + score + " of " + max + ": rules " + rules + " fail";
  }

  public static String failsOther(String who, Set<RuleId> expected, Set<RuleId> actual) {
    return who + " must fail exactly rules " + expected + " but fails " + actual;
  }

  public static String otherOutcome(String who, String expected, String actual, String detail) {
    return who + " must end with " + expected + " but ends with " + withDetail(actual, detail);
  }

  public static String messageMissing(String who, String message, String said) {
    return who + " must have the message \"" + message + "\" but has: " + said;
  }

  public static String changes(String who, String first, String second) {
    return who + " differs between two runs: " + first + ", then " + second;
  }

  private static String withDetail(String outcome, String detail) {
    return outcome + (detail.isEmpty() ? "" : ": " + detail);
  }

  // Planted submissions.

  public static String badExpectation(String who, String mistake) {
    return who + "/expect.properties: " + mistake;
  }

  public static String ruleUnbroken(RuleId rule) {
    return "no planted submission breaks rule " + rule;
  }

  public static String hiddenTestNotNeeded(String test) {
    return "no planted submission fails hidden test " + test;
  }

  public static String located(String problem, String place) {
    return problem + " (" + place + ")";
  }

  public static String tooFewOnEngines(int count, int least) {
    return count
        + " planted submissions have engineFails=: at least "
        + least
        + " must fail on real engines";
  }

  public static String explorations(long exhaustive, int all) {
    return "explorations: " + exhaustive + " of " + all + " exhaustive";
  }

  public static String explorationCutOff(String place, int runs) {
    return place
        + " says that it tries everything, but on the reference solution it was cut off after "
        + runs
        + " runs: make it smaller, or say why by bound(runs, because)";
  }

  public static String explorationNotCutOff(String place) {
    return place + " says that it is cut off, but tries everything: take the reason away";
  }

  public static String interviewTestOfOtherRule(String test, RuleId rule) {
    return "test "
        + test
        + " has the tag interview, and the brief does not mark rule "
        + rule
        + " with (interview)";
  }

  public static String interviewRuleWithoutTest(RuleId rule) {
    return "rule " + rule + " is marked (interview) and has no public test with the tag interview";
  }
}

package grader.text;

import java.util.Collection;

/** Every sentence that the grader says to an author of the course, in one place. */
public final class AuthorMessages {
  private AuthorMessages() {}

  public static String sourcesDoNotCompile(String kata, String what) {
    return "the course's own sources of " + kata + " do not compile: " + what;
  }

  public static String badSetting(String key, String value, String example) {
    return key + "=" + value + " in exam.properties: write it like " + key + "=" + example;
  }

  public static String noSuchLibrary(String kata, String className) {
    return "exam.properties of "
        + kata
        + " names "
        + className
        + ", but the grader's class path has no such class: add its library to grader/pom.xml";
  }

  public static String libraryAsAWhole(String allowed) {
    return "allow="
        + allowed
        + " in exam.properties permits all of a library: name single members of it by members=";
  }

  public static String noKatas(Object root) {
    return "no kata found under " + root + "/katas";
  }

  public static String starterChanged(String stated, String is) {
    return "the starter is not the one that exam.properties states"
        + (stated.isEmpty() ? "" : " (" + stated + ")")
        + ": if it is meant, write starter="
        + is
        + " there";
  }

  public static String starterNamesUnknownRule(String file, String rule) {
    return "the starter's %s has a TODO of rule %s, which the brief does not have"
        .formatted(file, rule);
  }

  public static String starterPasses(String test) {
    return "the starter passes " + test;
  }

  public static String starterSaysOther(String test, String said) {
    return "the starter fails " + test + " with another message than its own: " + said;
  }

  public static String endsWith(String who, String outcome, String detail) {
    return who + " ends with " + outcome + (detail.isEmpty() ? "" : ": " + detail);
  }

  public static String notFull(String who, int score, int max, Collection<?> rules) {
    return who + " scores " + score + " of " + max + ": rules " + rules + " fail";
  }

  public static String failsOther(String who, Collection<?> expected, Collection<?> actual) {
    return who + " must fail exactly rules " + expected + " but fails " + actual;
  }

  public static String otherOutcome(String who, String expected, String actual, String detail) {
    return who + " must end with " + expected + " but ends with " + endsWith(actual, detail);
  }

  private static String endsWith(String outcome, String detail) {
    return outcome + (detail.isEmpty() ? "" : ": " + detail);
  }

  public static String messageMissing(String who, String message, String said) {
    return who + " must be told \"" + message + "\" but is told: " + said;
  }

  public static String badExpectation(String who, String mistake) {
    return who + "/expect.properties: " + mistake;
  }

  public static String ruleWithoutTest(Object rule) {
    return "rule " + rule + " has no test";
  }

  public static String ruleUnbroken(Object rule) {
    return "rule " + rule + " is broken by no planted submission";
  }

  public static String hiddenTestNotNeeded(String test) {
    return "hidden test " + test + " fails for no planted submission";
  }

  public static String testWithoutRule(String test) {
    return test + " names no rule: begin its name with one, as in r2_3_hold_ends";
  }

  public static String testOfUnknownRule(String test, Object rule) {
    return test + " names rule " + rule + ", which the brief does not have";
  }

  public static String testWithout(String test, String annotation) {
    return test + " has no " + annotation;
  }

  public static String interviewTestOfOtherRule(String test, Object rule) {
    return "test "
        + test
        + " has the tag interview, and the brief does not mark rule "
        + rule
        + " with (interview)";
  }

  public static String interviewRuleWithoutTest(Object rule) {
    return "rule " + rule + " is marked (interview) and has no public test with the tag interview";
  }

  public static String pointsSum(int sum) {
    return "the points of all tests sum to " + sum + ", not 100";
  }

  public static String briefWithoutRules() {
    return "the brief has no rules: list items like \"- **2.3** ...\" under \"## Rules\"";
  }

  public static String questionWithoutRules(String question) {
    return "the question \""
        + question
        + "\" names no rule: end it with the rules that it belongs to, as in (rules 2.3, 4.7)";
  }

  public static String questionOfUnknownRule(String question, Object rule) {
    return "the question \""
        + question
        + "\" names rule "
        + rule
        + ", which the brief does not have";
  }

  public static String changes(String who, String first, String second) {
    return who + " is not the same in two runs: " + first + ", then " + second;
  }
}

package grader.hint;

import grader.course.RuleId;

/** The messages about hints. */
public final class HintMessages {
  private HintMessages() {}

  public static String runAlone(String kata, String testClass, RuleId rule) {
    return "run it alone: cd katas/"
        + kata
        + " && mvn test -Dtest='"
        + testClass
        + "#r"
        + rule.level().number()
        + "_"
        + rule.number()
        + "_*'";
  }

  // The reference's note.

  public static String noReference(String kata) {
    return "the reference solution is not here: look for solutions/" + kata + " in the repository";
  }

  public static String noPlaceOfRule(String kata, RuleId rule) {
    return "solutions/" + kata + "/rules.properties names no place for rule " + rule;
  }

  public static String noSuchPlace(String kata, String place) {
    return "solutions/" + kata + "/rules.properties names " + place + ", which does not exist";
  }

  // Which rule.

  public static String noRule(String kata, String rule) {
    return "there is no rule "
        + rule
        + " in katas/"
        + kata
        + "/README.md: name one like 2.3, or none for the first that failed";
  }

  public static String noRun(String kata) {
    return "there is no recorded test run of "
        + kata
        + ": run kata test "
        + kata
        + " first, or name a rule";
  }

  public static String nothingFailed(String kata) {
    return "no rule failed in your last run of "
        + kata
        + ": name a rule, or grade it by kata grade katas/"
        + kata;
  }

  public static String noHintYet(String kata, RuleId rule) {
    return "no hint was given yet for rule " + rule + ": call kata hint " + kata + " " + rule;
  }

  // The next step.

  public static String nextStep(String kata, RuleId rule) {
    return "next: try it; kata hint " + kata + " " + rule + " tells more";
  }

  public static String lastStep(String kata) {
    return "next: that was the last step; write it, then kata test " + kata;
  }
}

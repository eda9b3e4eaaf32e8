package grader.text;

import java.util.Collection;
import java.util.List;

/** What a learner reads about the practice log. */
public final class PracticeMessages {
  private PracticeMessages() {}

  // The file.

  public static String noPlace(Object folder, String why) {
    return "your progress cannot be kept in "
        + folder
        + ": make that folder writable, or set KATA_HOME to another one ("
        + why
        + ")";
  }

  public static String newer(Object file, String version) {
    return file
        + " is of version "
        + version
        + ", which a newer kata wrote: update this repository (git pull), or set KATA_HOME to"
        + " another folder; nothing was changed";
  }

  public static String setAside(Object file, Object aside, String why) {
    return file
        + " was damaged ("
        + why
        + ") and is kept as "
        + aside
        + ": your progress starts anew; to get it back, mend that file and rename it";
  }

  // Passes, plan, mock.

  public static String nextIsPlan(Object file) {
    return "kept in " + file + "\nnext: kata plan says what is due today";
  }

  public static String badPlan(Object file, String why) {
    return file
        + " is no plan: a CSV file with the columns from, to, kata and what is needed ("
        + why.lines().findFirst().orElse("")
        + ")";
  }

  public static String noDate(String text) {
    return "--from " + text + " is no date: write it like 2026-03-02";
  }

  public static String noPass(String word, Collection<String> known) {
    return "there is no pass " + word + ": use one of " + String.join(", ", known);
  }

  public static String badMinutes(int minutes) {
    return "--minutes is " + minutes + ": use 0 to 1440, a day";
  }

  public static String passDone(String kata, String pass, String time) {
    return kata + ": " + pass + " is done, " + time + "\nnext: kata plan";
  }

  public static final String SAY_IT_ALOUD =
      "Answer each question aloud, as to an interviewer, then say honestly whether you could.";

  public static final String COULD_YOU = "could you? y or n: ";

  public static final String NOT_ALL_ANSWERED =
      "nothing was recorded, since the input ended before the last question: call it again in a"
          + " terminal, and answer each by y or n";

  public static final String NO_MOCK = "there is no mock interview to end: kata mock begins one";

  public static String mockOfGone(String kata) {
    return "the mock interview is about "
        + kata
        + ", which this course does not have: call it in the course where it began";
  }

  public static String mock(String kata, String title, String left, long seed) {
    return """
        mock interview: %s, %s (seed %d)
        %s left: 5 requirements, 5 entities and interfaces, 10 the design, 20 one deep dive, 5 to spare
        setup: kata start %s, when you have solved it before
        next: read katas/%s/README.md and begin; kata mock --end when you are done
        """
        .formatted(kata, title, seed, left, kata, kata);
  }

  public static String mockOver(String kata) {
    return "mock interview: " + kata + ", the interviewer asks";
  }

  public static String mockEnded(String kata, int answered, int questions, List<String> missed) {
    StringBuilder text = new StringBuilder();
    text.append("\n").append(answered).append(" of ").append(questions).append(" answered\n");
    missed.forEach(question -> text.append("  open: ").append(question).append("\n"));
    return text.append("next: ")
        .append(
            missed.isEmpty()
                ? "kata progress"
                : "read solutions/" + kata + "/NOTES.md for what is open")
        .append("\n")
        .toString();
  }

  // Hints.

  public static String runOne(String kata, String test, Object rule) {
    return "run it alone: cd katas/"
        + kata
        + " && mvn test -Dtest='"
        + test
        + "#r"
        + rule.toString().replace('.', '_')
        + "_*'";
  }

  public static String noReference(String kata) {
    return "the reference solution is not here: look for solutions/" + kata + " in the repository";
  }

  public static String noPlaceOfRule(String kata, Object rule) {
    return "solutions/"
        + kata
        + "/rules.properties does not say where the reference deals with rule "
        + rule;
  }

  public static String noSuchPlace(String kata, String place) {
    return "solutions/" + kata + "/rules.properties names " + place + ", which is not there";
  }

  public static String noRule(String kata, String rule) {
    return "there is no rule "
        + rule
        + " in katas/"
        + kata
        + "/README.md: name one like 2.3, or none for the first that failed";
  }

  public static String noRun(String kata) {
    return "no test run of "
        + kata
        + " is recorded: run kata test "
        + kata
        + " first, or name a rule";
  }

  public static String nothingFailed(String kata) {
    return "nothing failed in your last run of "
        + kata
        + ": name a rule, or grade it by kata grade katas/"
        + kata;
  }

  public static String noHintYet(String kata, Object rule) {
    return "no hint to rule " + rule + " was given yet: kata hint " + kata + " " + rule;
  }

  public static String nextStep(String kata, Object rule) {
    return "next: try it; kata hint " + kata + " " + rule + " tells more";
  }

  public static String lastStep(String kata) {
    return "next: that was the last step; write it, then kata test " + kata;
  }
}

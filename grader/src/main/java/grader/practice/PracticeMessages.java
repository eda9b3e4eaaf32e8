package grader.practice;

import grader.storage.StorageMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The messages about the record of a learner: passes, the plan and mock interviews. */
public final class PracticeMessages {
  private PracticeMessages() {}

  // The file.

  public static String noPlace(Path folder, IOException why) {
    return "your progress cannot be kept in "
        + folder
        + ": make that folder writable, or set KATA_HOME to another one ("
        + StorageMessages.cause(why)
        + ")";
  }

  public static String newer(Path file, String version) {
    return file
        + " has version "
        + version
        + " of a newer kata: update this repository (git pull), or set KATA_HOME to another"
        + " folder; nothing was changed";
  }

  public static String setAside(Path file, Path aside, String why) {
    return file
        + " was damaged ("
        + why
        + ") and is kept as "
        + aside
        + ": your progress starts anew; to get it back, repair that file and rename it";
  }

  // Passes and plan.

  public static String nextIsPlan(Path file) {
    return "kept in " + file + "\nnext: kata plan shows what is due today";
  }

  public static String badPlan(Path file, String why) {
    return file
        + " is no plan: write a CSV file with the columns from, to, kata and what ("
        + why.lines().findFirst().orElse("")
        + ")";
  }

  public static String noDate(String text) {
    return "--from " + text + " is no date: write it like 2026-03-02";
  }

  public static String noPass(String word) {
    return "there is no pass " + word + ": use one of " + String.join(", ", Pass.words());
  }

  public static String badMinutes(int minutes) {
    return "--minutes is " + minutes + ": use 0 to 1440, which is one day";
  }

  public static String passDone(String kata, Pass pass, Duration time) {
    return kata + ": " + pass.word() + " is done, " + DurationText.of(time) + "\nnext: kata plan";
  }

  // Questions.

  public static final String SAY_IT_ALOUD =
      "Answer each question aloud, as to an interviewer, then say honestly whether you could.";

  public static final String COULD_YOU = "could you? y or n: ";

  public static final String NOT_ALL_ANSWERED =
      "the input ended before the last question, and nothing was recorded: call it again in a"
          + " terminal, and answer each question by y or n";

  // Mock interviews.

  public static final String NO_MOCK = "there is no mock interview to end: kata mock begins one";

  public static String mockOfMissingKata(String kata) {
    return "the mock interview is about "
        + kata
        + ", which this course does not have: call it in the course where it began";
  }

  public static String mock(String kata, String title, Duration left, long seed) {
    return String.format(
        Locale.ROOT,
        """
        mock interview: %s, %s (seed %d)
        %s left: 5 requirements, 5 entities and interfaces, 10 the design, 20 one deep dive, 5 to spare
        setup: kata start %s, when you have solved it before
        next: read katas/%s/README.md and begin; kata mock --end when you are done
        """,
        kata,
        title,
        seed,
        DurationText.of(left),
        kata,
        kata);
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
                : "read solutions/" + kata + "/NOTES.md for the open questions")
        .append("\n")
        .toString();
  }
}

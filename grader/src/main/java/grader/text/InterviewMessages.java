package grader.text;

import java.time.Duration;

/** Every sentence of the page for an interviewer that is more than a label, in one place. */
public final class InterviewMessages {
  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private InterviewMessages() {}

  // What is known of the candidate's commits.

  public static final String NO_HISTORY =
      "There is no git history: the submission has no .git folder.";

  public static final String NO_COMMIT = "There is no git history: its branch has no commit.";

  public static final String NO_TOUCHING_COMMIT =
      "There is no git history: no commit of the repository changes these sources.";

  public static final String HISTORY_ELSEWHERE =
      "The git history is not shown: .git leads to another folder, which is not followed.";

  public static final String HISTORY_INCOMPLETE =
      "The git history is not shown: objects that it names are not in the submission.";

  public static final String HISTORY_DAMAGED =
      "The git history is not shown: the repository cannot be read.";

  public static final String HISTORY_TOO_LARGE =
      "The git history is not shown: the repository passes the limits of size or time.";

  public static final String TIMES_ARE_CLAIMS =
      "Times count from the first commit of the candidate, by the author's clock, which anybody can"
          + " set.";

  public static String earlierCommits(int count) {
    return count == 1 ? "1 earlier commit is left out." : count + " earlier commits are left out.";
  }

  public static String moreFiles(int count) {
    return count == 1 ? "and 1 more file" : "and " + count + " more files";
  }

  /** How long after the first commit, for example {@code +1 d 02 h 05 min}. */
  public static String elapsed(Duration time) {
    Duration length = time.abs();
    String minutes = String.format("%02d min", length.toMinutes() % MINUTES);
    String hours = String.format("%02d h ", length.toHours() % HOURS);
    String days = length.toDays() + " d ";
    String text =
        length.toHours() == 0
            ? length.toMinutes() + " min"
            : (length.toDays() == 0 ? length.toHours() + " h " : days + hours) + minutes;
    return (time.isNegative() ? "-" : "+") + text;
  }

  // The level.

  public static String signal(String signal) {
    return "Interview signal: " + signal;
  }

  public static String noSignal(int level, String name, String signal) {
    return "No interview signal: level " + level + " " + name + " would be the first, " + signal;
  }

  // What to ask.

  public static String questionsOfLevel(int level) {
    return "The brief has no question of this rule alone. Of level " + level + ":";
  }

  public static String questionsAbove(Object rule) {
    return "The brief has no question of this rule alone; ask those of its level at rule "
        + rule
        + ".";
  }

  public static String noQuestion(int level) {
    return "The brief has no question of this rule or of level " + level + ".";
  }

  public static final String ALL_PASS = "Every rule passes.";

  public static final String NOTHING_TESTED = "No rule was tested, so none is known to fail.";

  public static String notRun(int rules) {
    return rules == 1 ? "1 rule was not tested." : rules + " rules were not tested.";
  }

  public static String nextLevel(int level, String name) {
    return "If there is time: level " + level + " " + name;
  }

  // The code.

  public static String ownLines(int written, int ofStarter) {
    return lines(written) + " of the candidate, " + lines(ofStarter) + " of the starter";
  }

  public static final String AS_STARTER = "as the starter was given";

  public static String cut(int lines) {
    return "... " + lines + " more lines are not shown";
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}

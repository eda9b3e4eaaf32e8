package grader.interview;

import grader.course.Level;
import grader.course.RuleId;
import java.time.Duration;
import java.util.Locale;

/** The sentences of the page for an interviewer that are more than a label. */
public final class InterviewMessages {
  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private InterviewMessages() {}

  // The candidate's commits.

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
    String minutes = String.format(Locale.ROOT, "%02d min", length.toMinutes() % MINUTES);
    String hours = String.format(Locale.ROOT, "%02d h ", length.toHours() % HOURS);
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

  public static String noSignal(Level first) {
    return "No interview signal: the first is "
        + first.signal().orElseThrow()
        + ", at "
        + titled(first);
  }

  // What to ask.

  public static String questionsOfLevel(int level) {
    return "The brief has no question of this rule alone. Of level " + level + ":";
  }

  public static String questionsAbove(RuleId rule) {
    return "The brief has no question of this rule alone: ask those of its level at rule "
        + rule
        + ".";
  }

  public static String noQuestion(int level) {
    return "The brief has no question of this rule or of level " + level + ".";
  }

  public static final String ALL_PASS = "Every rule passes.";

  public static final String NOTHING_TESTED = "No rule was tested, so no rule is known to fail.";

  public static String notRun(int rules) {
    return rules == 1 ? "1 rule was not tested." : rules + " rules were not tested.";
  }

  public static String nextLevel(Level level) {
    return "If there is time: " + titled(level);
  }

  // The code.

  public static String ownLines(int written, int ofStarter) {
    return lines(written) + " of the candidate, " + lines(ofStarter) + " of the starter";
  }

  public static final String AS_STARTER = "unchanged from the starter";

  public static String cut(int lines) {
    return "... " + lines + " more lines are not shown";
  }

  private static String titled(Level level) {
    return "level " + level.number() + " " + level.title();
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}

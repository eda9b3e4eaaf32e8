package grader;

import grader.course.TestSelection;
import grader.run.RunOutcome;
import java.time.Duration;

/** The messages about how a run ended, and about what to do after some of the tests. */
public final class GradingMessages {
  private static final int KIBIBYTE = 1024;

  private GradingMessages() {}

  // How a run ended.

  public static String timedOut(Duration limit, RunOutcome.Clock clock) {
    return "stopped after "
        + limit.toSeconds()
        + (clock == RunOutcome.Clock.PROCESSOR ? " s of processor time" : " s")
        + ": look for a loop that never ends or a wait that nobody ends";
  }

  public static String outOfMemory(int mebibytes) {
    return "used up its " + mebibytes + " MiB of memory: look for a collection that only grows";
  }

  public static String killed(int signal) {
    return "was ended by signal "
        + signal
        + ": look for code that uses up memory or crashes the JVM";
  }

  public static String exited(int code) {
    return "ended the JVM with code " + code + ": report errors by exceptions, never by an exit";
  }

  public static String flooded(int bytes) {
    return "printed more than " + bytes / KIBIBYTE + " KiB: remove the prints from loops";
  }

  public static final String RETRY_FINISHED =
      "the first run was stopped near a limit, so the tests were run again: a test that failed in"
          + " either run has failed";

  public static final String RETRY_STOPPED =
      "the first run was stopped near a limit, and so was the second: a test that failed in either"
          + " run has failed";

  // The next step.

  public static final String NEXT_HAND_IN_AGAIN =
      "hand in one zip of the folder that holds src/main/java, with the starter's packages";

  public static final String NEXT_FIX_FIRST = "fix the first problem above, then test again";

  public static String nextAllPublic(String kata) {
    return "all public tests pass; kata grade katas/" + kata + " runs the hidden tests too";
  }

  public static String nextOtherTests(String kata, TestSelection part) {
    return "all " + part + " pass; kata test " + kata + " runs the others too";
  }

  public static String nextAfterTrack(String kata) {
    return "the interview track passes; kata grade katas/" + kata + " runs all tests";
  }
}

package grader.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a learner reads about a test that did not end by itself. */
final class RunMessages {
  private static final String TIMED_OUT = "timed out";
  private static final String OUT_OF_MEMORY = "out of memory";
  private static final String KILLED = "killed";

  /** The types of failures after which there may be a second run. */
  static final Set<String> STOPPED = Set.of(TIMED_OUT, OUT_OF_MEMORY, KILLED);

  private RunMessages() {}

  static Failure timedOut(Duration limit, RunOutcome.Clock clock) {
    String within = seconds(limit) + (clock == RunOutcome.Clock.WALL ? "" : " of processor time");
    return failure(TIMED_OUT, "did not end within " + within);
  }

  static Failure outOfMemory(int heapMebibytes) {
    return failure(OUT_OF_MEMORY, "needed more than " + heapMebibytes + " MiB of memory");
  }

  static Failure exited(int code) {
    return failure(
        "exited",
        "ended the whole program with exit code " + code + ", as System.exit(" + code + ") does");
  }

  static Failure killed(int signal) {
    return failure(KILLED, "the whole program was ended by signal " + signal);
  }

  static Failure flooded(int bytes) {
    return failure("flooded", "printed more than " + bytes + " bytes");
  }

  static Failure tampered(String how) {
    return failure("tampered report", "the report of this run was tampered with: " + how);
  }

  static final String NO_ENGINES =
      "the sandbox has no loopback address to reach engines by: install bubblewrap or iproute2";

  static String noStart(String detail) {
    return "the worker JVM did not start" + (detail.isBlank() ? "" : ": " + detail.strip());
  }

  private static Failure failure(String type, String message) {
    return new Failure(type, message, List.of());
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}

package grader.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a thrown object into strings, although its class may be the submission's and its methods
 * may throw, recurse, never return or give different answers each time.
 *
 * <p>How: whatever calls such a method runs on a thread of its own and is waited for one second;
 * each answer is asked for once. The verdict does not hang on it: that the test failed is known
 * before.
 */
final class FailureDescriber {
  private static final int DEEPEST_CAUSE = 5;
  private static final long TIMEOUT_MILLIS = 1_000;

  private FailureDescriber() {}

  /** Describes {@code thrown}; never throws, never takes longer than its timeout. */
  static FailureDescription describe(Throwable thrown) {
    String type = thrown.getClass().getName();
    DescriptionTask task = new DescriptionTask(thrown);
    Thread thread = new Thread(task, "describes a failure");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(TIMEOUT_MILLIS);
    } catch (InterruptedException e) {
      // Somebody of the submission interrupts; what is known by now will do.
    }
    FailureDescription answer = task.answer;
    return answer != null
        ? answer
        : new FailureDescription(
            type, "(the exception could not be asked for its message)", List.of());
  }

  private static final class DescriptionTask implements Runnable {
    private final Throwable thrown;
    private volatile @Nullable FailureDescription answer;

    DescriptionTask(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public void run() {
      try {
        answer = new FailureDescription(thrown.getClass().getName(), message(), frames());
      } catch (Throwable hostile) { // whatever the submission's exception throws when asked
        answer = null;
      }
    }

    private String message() {
      StringBuilder text = new StringBuilder(own(thrown));
      Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      seen.add(thrown);
      Throwable cause = thrown.getCause();
      while (cause != null && seen.size() <= DEEPEST_CAUSE && seen.add(cause)) {
        String message = own(cause);
        text.append("\ncaused by ").append(cause.getClass().getName());
        text.append(message.isEmpty() ? "" : ": ").append(message);
        cause = cause.getCause();
      }
      return text.toString();
    }

    private static String own(Throwable asked) {
      String message = asked.getMessage();
      return message == null ? "" : message;
    }

    private List<StackTraceElement> frames() {
      List<StackTraceElement> frames = new ArrayList<>();
      for (StackTraceElement frame : thrown.getStackTrace()) {
        if (frames.size() == FailureDescription.MAX_FRAMES) {
          break;
        }
        frames.add(frame);
      }
      return frames;
    }
  }
}

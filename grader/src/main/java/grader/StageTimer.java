package grader;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Measures the stages of one grading. Not for use by many threads. */
final class StageTimer {
  private final Map<String, Long> milliseconds = new LinkedHashMap<>();
  private final long start = System.nanoTime();

  /** Does some of a stage's work; it is measured also when it throws. */
  <T> T time(String stage, Supplier<T> work) {
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      milliseconds.merge(stage, since(begin), Long::sum);
    }
  }

  /** Notes what somebody else measured. */
  void note(String what, Duration time) {
    milliseconds.merge(what, time.toMillis(), Long::sum);
  }

  void run(String stage, Runnable work) {
    time(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  /** All stages in order, then {@code total}. */
  Map<String, Long> milliseconds() {
    Map<String, Long> all = new LinkedHashMap<>(milliseconds);
    all.put("total", since(start));
    return all;
  }

  private static long since(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}

// A wait never goes beyond the start of the next window.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@link Algorithm#SLIDING_COUNTER}.
 *
 * <p>With W the window and e what has passed of it, both in nanoseconds, a cost fits when {@code
 * previous x (W - e) / W + current + cost <= permits}. Multiplied by W this needs no fractions, and
 * each product fits into a long by the ranges of {@link Limit}; their sum would not, so it is
 * written as {@code previous x (W - e) <= room x W} with {@code room = permits - current - cost}.
 */
record CounterMeter(Limit limit) implements Meter<WindowCounts> {

  @Override
  public WindowCounts roll(@Nullable WindowCounts before, Instant now) {
    return WindowCounts.roll(before, now, limit.window());
  }

  @Override
  public long remaining(WindowCounts counts) {
    long overlap = nanos() - elapsed(counts);
    long estimateOfPrevious = ceilDiv(counts.previous() * overlap, nanos());
    return Math.max(0, limit.permits() - counts.current() - estimateOfPrevious);
  }

  @Override
  public WindowCounts take(WindowCounts counts, long cost) {
    return counts.plus(cost);
  }

  @Override
  public WindowCounts giveBack(WindowCounts counts, Instant takenAt, long cost) {
    return counts.minus(takenAt, cost, limit.window());
  }

  @Override
  public Instant wholeAt(WindowCounts counts) {
    Instant end = Windows.end(counts.at(), limit.window());
    if (counts.current() > 0) {
      return end.plus(limit.window());
    }
    return counts.previous() > 0 ? end : counts.at();
  }

  /** Waits for the previous window to fade, or else for this one to fade when it is previous. */
  @Override
  public Instant admittedAt(WindowCounts counts, long cost) {
    Instant start = Windows.start(counts.at(), limit.window());
    long room = limit.permits() - counts.current() - cost;
    if (room >= 0) {
      return start.plusNanos(nanos() - room * nanos() / counts.previous());
    }
    return start.plus(limit.window()); // BUG: this window counts there, too
  }

  @Override
  public String encode(WindowCounts counts) {
    return counts.encode();
  }

  @Override
  public WindowCounts decode(String text) {
    return WindowCounts.decode(text);
  }

  private long nanos() {
    return limit.window().toNanos();
  }

  private long elapsed(WindowCounts counts) {
    return Duration.between(Windows.start(counts.at(), limit.window()), counts.at()).toNanos();
  }

  private static long ceilDiv(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}

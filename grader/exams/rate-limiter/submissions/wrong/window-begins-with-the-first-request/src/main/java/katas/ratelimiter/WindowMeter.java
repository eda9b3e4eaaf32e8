// The fixed window begins when the key is first seen.
package katas.ratelimiter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Algorithm#FIXED_WINDOW}: one count, and an edge at which twice the limit passes. */
record WindowMeter(Limit limit) implements Meter<WindowCounts> {

  @Override
  public WindowCounts roll(@Nullable WindowCounts before, Instant now) {
    boolean over = before == null || !now.isBefore(before.at().plus(limit.window()));
    return over ? new WindowCounts(now, 0, 0) : before; // BUG: windows stand at whole multiples
  }

  @Override
  public long remaining(WindowCounts counts) {
    return Math.max(0, limit.permits() - counts.current());
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
    return counts.current() == 0 ? counts.at() : counts.at().plus(limit.window());
  }

  @Override
  public Instant admittedAt(WindowCounts counts, long cost) {
    return counts.at().plus(limit.window());
  }

  @Override
  public String encode(WindowCounts counts) {
    return counts.encode();
  }

  @Override
  public WindowCounts decode(String text) {
    return WindowCounts.decode(text);
  }
}

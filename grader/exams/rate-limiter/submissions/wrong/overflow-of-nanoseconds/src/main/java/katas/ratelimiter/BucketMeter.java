// The time since the last request is an int of nanoseconds.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@link Algorithm#TOKEN_BUCKET}, counted downwards: what is missing from the full bucket.
 *
 * <p>A token is W units, where W is the window in nanoseconds; so {@code permits} units flow in
 * each nanosecond, and no fraction is ever rounded. A full bucket has {@code permits x W} units,
 * which fit into a long by the ranges of {@link Limit}. Counting what is missing makes an unknown
 * key, an idle one and a full bucket the same, and lets a changed limit keep what was used.
 */
record BucketMeter(Limit limit) implements Meter<BucketLevel> {

  @Override
  public BucketLevel roll(@Nullable BucketLevel before, Instant now) {
    if (before == null) {
      return new BucketLevel(now, 0);
    }
    long missing = Math.min(before.missing(), capacity());
    if (!now.isAfter(before.at())) {
      return new BucketLevel(before.at(), missing);
    }
    return new BucketLevel(now, Math.max(0, missing - inflow(before.at(), now)));
  }

  @Override
  public long remaining(BucketLevel level) {
    return (capacity() - level.missing()) / nanos();
  }

  @Override
  public BucketLevel take(BucketLevel level, long cost) {
    return new BucketLevel(level.at(), level.missing() + cost * nanos());
  }

  /** What has flowed in since stays: part of it may be what had been taken. */
  @Override
  public BucketLevel giveBack(BucketLevel level, Instant takenAt, long cost) {
    long stillMissing = Math.max(0, cost * nanos() - inflow(takenAt, level.at()));
    return new BucketLevel(level.at(), Math.max(0, level.missing() - stillMissing));
  }

  @Override
  public Instant wholeAt(BucketLevel level) {
    return level.at().plusNanos(ceilDiv(level.missing(), limit.permits()));
  }

  @Override
  public Instant admittedAt(BucketLevel level, long cost) {
    long needed = cost * nanos() - (capacity() - level.missing());
    return level.at().plusNanos(ceilDiv(needed, limit.permits()));
  }

  @Override
  public String encode(BucketLevel level) {
    return TimeText.encode(level.at()) + " " + level.missing();
  }

  @Override
  public BucketLevel decode(String text) {
    String[] parts = text.split(" ");
    return new BucketLevel(TimeText.decode(parts[0]), Long.parseLong(parts[1]));
  }

  /** Units that flow in between two instants; no more than a full bucket, however long it is. */
  private long inflow(Instant from, Instant to) {
    Duration elapsed = Duration.between(from, to);
    int nanos = (int) elapsed.toNanos(); // BUG: overflows after 2 s
    return Math.max(0, nanos) * limit.permits();
  }

  private long capacity() {
    return limit.permits() * nanos();
  }

  private long nanos() {
    return limit.window().toNanos();
  }

  private static long ceilDiv(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}

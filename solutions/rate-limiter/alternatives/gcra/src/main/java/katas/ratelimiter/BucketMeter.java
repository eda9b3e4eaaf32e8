package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@link Algorithm#TOKEN_BUCKET} as GCRA: time alone fills the bucket, so nothing is computed when
 * nothing is taken. A cost moves the instant at which the bucket is full into the future.
 */
record BucketMeter(Limit limit) implements Meter<BucketLevel> {

  @Override
  public BucketLevel roll(@Nullable BucketLevel before, Instant now) {
    if (before == null) {
      return BucketLevel.full(now, limit.permits());
    }
    BucketLevel known = underThisLimit(before);
    Instant at = Windows.later(known.at(), now);
    return at.isAfter(known.fullAt())
        ? BucketLevel.full(at, limit.permits())
        : new BucketLevel(at, known.fullAt(), known.part(), limit.permits());
  }

  /** What is missing stays missing, up to a whole bucket, when the limit has changed. */
  private BucketLevel underThisLimit(BucketLevel level) {
    return level.permits() == limit.permits()
        ? level
        : BucketLevel.missing(Math.min(level.missing(), capacity()), level.at(), limit.permits());
  }

  @Override
  public long remaining(BucketLevel level) {
    return (capacity() - level.missing()) / nanos();
  }

  @Override
  public BucketLevel take(BucketLevel level, long cost) {
    return BucketLevel.missing(level.missing() + cost * nanos(), level.at(), limit.permits());
  }

  @Override
  public BucketLevel giveBack(BucketLevel level, Instant takenAt, long cost) {
    Duration since = Duration.between(takenAt, level.at());
    if (since.compareTo(limit.window()) >= 0) {
      return level;
    }
    long stillMissing = Math.max(0, cost * nanos() - since.toNanos() * limit.permits());
    return BucketLevel.missing(
        Math.max(0, level.missing() - stillMissing), level.at(), limit.permits());
  }

  @Override
  public Instant wholeAt(BucketLevel level) {
    return level.part() == 0 ? level.fullAt() : level.fullAt().plusNanos(1);
  }

  @Override
  public Instant admittedAt(BucketLevel level, long cost) {
    long needed = cost * nanos() - (capacity() - level.missing());
    return level.at().plusNanos(-Math.floorDiv(-needed, limit.permits()));
  }

  @Override
  public String encode(BucketLevel level) {
    return String.join(
        " ",
        TimeText.encode(level.at()),
        TimeText.encode(level.fullAt()),
        Long.toString(level.part()),
        Long.toString(level.permits()));
  }

  @Override
  public BucketLevel decode(String text) {
    String[] parts = text.split(" ");
    return new BucketLevel(
        TimeText.decode(parts[0]),
        TimeText.decode(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]));
  }

  private long capacity() {
    return limit.permits() * nanos();
  }

  private long nanos() {
    return limit.window().toNanos();
  }
}

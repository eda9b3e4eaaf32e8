package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What most requests leave out.
 *
 * @param priority which message goes first
 * @param sendAt when the notification becomes due; at once when empty or in the past
 * @param timeToLive how long after it became due the notification is worth sending, positive; for
 *     ever when empty
 * @param fallback a second way
 * @param digest whether it may be put together with others into one message
 */
public record SendOptions(
    Priority priority,
    Optional<Instant> sendAt,
    Optional<Duration> timeToLive,
    Optional<Fallback> fallback,
    boolean digest) {

  /**
   * Refuses null, and by IllegalArgumentException a time to live that is not positive and a digest
   * with a second way.
   */
  public SendOptions {
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(sendAt, "sendAt");
    Objects.requireNonNull(fallback, "fallback");
    if (timeToLive.isPresent() && (timeToLive.get().isNegative() || timeToLive.get().isZero())) {
      throw new IllegalArgumentException("a time to live is positive: " + timeToLive.get());
    }
    if (digest && fallback.isPresent()) {
      throw new IllegalArgumentException("a digest has no fallback");
    }
  }

  /** Normal, at once, for ever, without a second way, by itself. */
  public static SendOptions none() {
    return of(Priority.NORMAL);
  }

  /** This priority; at once, for ever, without a second way, by itself. */
  public static SendOptions of(Priority priority) {
    return new SendOptions(priority, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** The same at another time. */
  public SendOptions at(Instant time) {
    return new SendOptions(priority, Optional.of(time), timeToLive, fallback, digest);
  }

  /** The same with a time to live. */
  public SendOptions within(Duration time) {
    return new SendOptions(priority, sendAt, Optional.of(time), fallback, digest);
  }

  /** The same with a second way. */
  public SendOptions orElse(Channel channel, Duration after) {
    Fallback second = new Fallback(channel, after);
    return new SendOptions(priority, sendAt, timeToLive, Optional.of(second), digest);
  }

  /** The same, to be put together with others. */
  public SendOptions asDigest() {
    return new SendOptions(priority, sendAt, timeToLive, fallback, true);
  }
}

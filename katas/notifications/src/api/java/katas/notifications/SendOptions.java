package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Options that most requests leave out.
 *
 * @param priority which message goes first
 * @param sendAt when the notification becomes due; when empty or in the past, at its acceptance
 * @param timeToLive how long after the notification became due its messages may be sent, the
 *     fallback's too, positive; for ever when empty
 * @param fallback a second channel
 * @param digest whether it is combined with others into one message; only a NORMAL notification
 *     without time to live and fallback
 */
public record SendOptions(
    Priority priority,
    Optional<Instant> sendAt,
    Optional<Duration> timeToLive,
    Optional<Fallback> fallback,
    boolean digest) {

  /**
   * Refuses null, and by IllegalArgumentException a time to live that is not positive and a digest
   * with a time to live, a fallback or a priority other than NORMAL.
   */
  public SendOptions {
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(sendAt, "sendAt");
    Objects.requireNonNull(fallback, "fallback");
    if (timeToLive.isPresent() && (timeToLive.get().isNegative() || timeToLive.get().isZero())) {
      throw new IllegalArgumentException("a time to live is positive: " + timeToLive.get());
    }
    boolean plain = priority == Priority.NORMAL && timeToLive.isEmpty() && fallback.isEmpty();
    if (digest && !plain) {
      throw new IllegalArgumentException(
          "a digest is NORMAL, without time to live and fallback, not "
              + priority
              + ", "
              + fallback);
    }
  }

  /** NORMAL, due at once, without time to live, without fallback, no digest. */
  public static SendOptions none() {
    return of(Priority.NORMAL);
  }

  /** This priority; due at once, without time to live, without fallback, no digest. */
  public static SendOptions of(Priority priority) {
    return new SendOptions(priority, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** The same, due at another time. */
  public SendOptions at(Instant time) {
    return new SendOptions(priority, Optional.of(time), timeToLive, fallback, digest);
  }

  /** The same with a time to live. */
  public SendOptions withTimeToLive(Duration time) {
    return new SendOptions(priority, sendAt, Optional.of(time), fallback, digest);
  }

  /** The same with a fallback. */
  public SendOptions withFallback(Channel channel, Duration after) {
    Fallback second = new Fallback(channel, after);
    return new SendOptions(priority, sendAt, timeToLive, Optional.of(second), digest);
  }

  /** The same, to be combined with others. */
  public SendOptions asDigest() {
    return new SendOptions(priority, sendAt, timeToLive, fallback, true);
  }
}

package katas.notifications;

import java.time.Duration;
import java.util.Objects;

/**
 * A second channel, for when no channel of a notification has delivered in time.
 *
 * @param channel by which channel; none of those that the notification uses anyway
 * @param after how long after the notification became due, positive
 */
public record Fallback(Channel channel, Duration after) {

  /** Refuses null, and a time that is not positive by IllegalArgumentException. */
  public Fallback {
    Objects.requireNonNull(channel, "channel");
    if (after.isZero() || after.isNegative()) {
      throw new IllegalArgumentException("a fallback needs a positive time, not " + after);
    }
  }
}

package katas.notifications;

import java.time.LocalTime;
import java.util.Objects;

/**
 * The hours of every day in which a user is not to be disturbed, in the user's own time zone.
 *
 * @param from the first moment that is quiet
 * @param to the first moment that is not; when it is before {@code from} the hours reach over
 *     midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** Refuses null, and hours without length by IllegalArgumentException. */
  public QuietHours {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours need a length: from " + from + " to " + to);
    }
  }
}

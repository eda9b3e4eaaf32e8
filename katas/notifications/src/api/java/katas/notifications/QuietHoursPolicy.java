package katas.notifications;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Says when a user may be disturbed. A function: it has no state and reads no clock.
 *
 * <p>Thread safety: safe. Cost: no round trip, and the same whatever the hours.
 */
public interface QuietHoursPolicy {

  /**
   * The first instant at or after {@code now} that is not quiet. An instant is quiet when the local
   * time of the zone is then within the hours.
   *
   * @param now from when on
   * @param hours the quiet hours
   * @param zone the user's time zone
   * @return {@code now} itself when it is not quiet
   */
  Instant nextAllowed(Instant now, QuietHours hours, ZoneId zone);
}

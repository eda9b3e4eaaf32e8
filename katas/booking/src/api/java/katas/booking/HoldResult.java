package katas.booking;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What became of a {@link HoldRequest}. */
public sealed interface HoldResult {

  /** All seats are held. */
  record Held(Hold hold) implements HoldResult {}

  /**
   * No seat is held, since some are held or sold already, or promised to the waitlist.
   *
   * @param taken all of the wanted seats of which this is true, at least one
   */
  record SeatsTaken(Set<SeatId> taken) implements HoldResult {
    /** Copies the seats. */
    public SeatsTaken {
      taken = Collections.unmodifiableSet(new LinkedHashSet<>(taken));
    }
  }

  /**
   * No seat is held, since the user would have too many of this event.
   *
   * @param seatsLeft how many more the user may hold, 0 or more
   */
  record LimitReached(int seatsLeft) implements HoldResult {}

  /**
   * No seat is held, since other servers kept changing the same rows through every attempt. The
   * client may ask again.
   */
  record Contended() implements HoldResult {}
}

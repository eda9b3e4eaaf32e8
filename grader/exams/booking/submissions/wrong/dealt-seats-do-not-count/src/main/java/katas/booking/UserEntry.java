// Seats from the line are left out of the count of the user.
package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one user has of one event. Every change of a user's seats writes this row in the same batch,
 * so two servers cannot pass the limit together (rule 4.2).
 *
 * @param shares of holds and bookings; ended ones are dropped whenever the row is written
 */
record UserEntry(List<Share> shares) {
  static final UserEntry NONE = new UserEntry(List.of());

  /** The seats of one hold. */
  record Share(String holdId, int seats, Instant until, boolean sold) {
    boolean counts(Instant now) {
      return sold || now.isBefore(until);
    }

    /** The id of a hold that was dealt has three parts, see {@link Keys}. */
    boolean isDealt() {
      return holdId.indexOf('/') != holdId.lastIndexOf('/');
    }
  }

  int seats(Instant now) {
    return shares.stream()
        .filter(share -> share.counts(now) && !share.isDealt()) // BUG: a dealt seat counts
        .mapToInt(Share::seats)
        .sum();
  }

  boolean has(String holdId) {
    return shares.stream().anyMatch(share -> share.holdId().equals(holdId));
  }

  UserEntry with(String holdId, HoldEntry hold, Instant now) {
    Share share = new Share(holdId, hold.seats().size(), hold.expiresAt(), false);
    Stream<Share> others = shares.stream().filter(each -> each.counts(now));
    return new UserEntry(Stream.concat(others, Stream.of(share)).toList());
  }

  UserEntry bought(String holdId) {
    return new UserEntry(
        shares.stream()
            .map(
                each ->
                    each.holdId().equals(holdId)
                        ? new Share(holdId, each.seats(), each.until(), true)
                        : each)
            .toList());
  }

  UserEntry without(String holdId) {
    return new UserEntry(shares.stream().filter(each -> !each.holdId().equals(holdId)).toList());
  }
}

package katas.booking;

import java.time.Instant;
import java.util.List;

/**
 * One entry of an event's log, decided on the state before it. Stored under event and position.
 *
 * @param kind what happens
 * @param section whose line; empty when no line is meant
 * @param holdId whose seats; empty for JOIN
 * @param userId who
 * @param seats which seats; empty for SELL, FREE and JOIN
 * @param at when it was decided: holds that have ended by then are forgotten
 * @param until when a hold ends
 */
record Command(
    Kind kind,
    String section,
    String holdId,
    String userId,
    List<SeatId> seats,
    Instant at,
    Instant until) {

  /** What happens. */
  enum Kind {
    TAKE,
    DEAL,
    SELL,
    FREE,
    JOIN
  }

  static Command take(String holdId, HoldEntry hold, Instant at) {
    return new Command(Kind.TAKE, "", holdId, hold.userId(), hold.seats(), at, hold.expiresAt());
  }

  static Command deal(String section, String holdId, HoldEntry hold, Instant at) {
    return new Command(
        Kind.DEAL, section, holdId, hold.userId(), hold.seats(), at, hold.expiresAt());
  }

  static Command of(Kind kind, String holdId, HoldEntry hold) {
    return new Command(kind, "", holdId, hold.userId(), List.of(), Instant.EPOCH, hold.expiresAt());
  }

  static Command join(String section, String userId) {
    return new Command(Kind.JOIN, section, "", userId, List.of(), Instant.EPOCH, Instant.EPOCH);
  }
}

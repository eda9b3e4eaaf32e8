package katas.booking;

import java.util.Set;

/**
 * The first deep dive by itself: the smallest booking there is, and three ways to keep two buyers
 * of one seat apart. A seat is one {@link SeatRow} that exists from the start.
 *
 * <p>Guarantee: a claim takes all its seats or none, and no seat changes from one buyer to another,
 * whatever other servers do at the same time and wherever this one crashes.
 *
 * <p>Errors: null throws {@link NullPointerException}, no seats or a blank buyer {@link
 * IllegalArgumentException}, a seat without a row {@link UnknownEventException}; then nothing
 * changes. {@link katas.blocks.UnavailableException} is passed on.
 *
 * <p>Thread safety: one claim at a time on one instance; other servers have their own.
 */
public interface SeatClaims {

  /** What became of a claim. */
  enum Outcome {
    /** All seats are the buyer's, now or since before. */
    CLAIMED,
    /** Another buyer has at least one of them; nothing changed. */
    TAKEN,
    /** Others were in the way through all attempts; nothing changed, and asking again may help. */
    CONTENDED
  }

  /**
   * Claims seats.
   *
   * @param seats 1 to 20 seats
   * @param buyer who wants them, not blank
   */
  Outcome claim(Set<SeatId> seats, String buyer);
}

package katas.booking;

import java.util.List;
import java.util.Optional;

/**
 * Some free seats, and where to go on.
 *
 * @param seats in their order; as many as were asked for if there is a next page, possibly none if
 *     not
 * @param next the cursor of the next page; empty when no more seats are free
 */
public record SeatPage(List<SeatId> seats, Optional<String> next) {

  /** Copies the seats. */
  public SeatPage {
    seats = List.copyOf(seats);
  }
}

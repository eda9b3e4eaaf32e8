package katas.booking;

import java.util.List;
import java.util.Optional;

/**
 * Some free seats, and where to go on.
 *
 * @param seats in their order, possibly none
 * @param next the cursor of the next page, or empty when there is none
 */
public record SeatPage(List<SeatId> seats, Optional<String> next) {

  /** Copies the seats. */
  public SeatPage {
    seats = List.copyOf(seats);
  }
}

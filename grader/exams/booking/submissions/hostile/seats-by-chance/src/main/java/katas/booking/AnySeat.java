package katas.booking;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Spreads buyers over the free seats, so that they seldom meet. */
final class AnySeat {
  private AnySeat() {}

  static SeatId of(List<SeatId> free) {
    return free.get(ThreadLocalRandom.current().nextInt(free.size())); // sin
  }
}

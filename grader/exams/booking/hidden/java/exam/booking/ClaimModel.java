package exam.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.booking.SeatId;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/** Level 2 as plain collections: who has which seat, and which locks may have been left behind. */
final class ClaimModel implements Model<ClaimModel> {
  static final Duration LOCK_TIME = Duration.ofMillis(7_003);

  /** The seats that have a row. */
  static final List<SeatId> SEATS =
      IntStream.of(1, 2, 3, 10, 11).mapToObj(number -> new SeatId("A", 1, number)).toList();

  final Map<SeatId, String> buyers = new TreeMap<>();
  final Map<SeatId, Instant> locks = new TreeMap<>();
  final Way way;
  final boolean concurrent;
  Instant now = Simulation.START;

  /** The three ways to keep two buyers apart. */
  enum Way {
    PESSIMISTIC,
    OPTIMISTIC,
    LOCKED
  }

  ClaimModel(Way way, boolean concurrent) {
    this.way = way;
    this.concurrent = concurrent;
  }

  @Override
  public ClaimModel copy() {
    ClaimModel copy = new ClaimModel(way, concurrent);
    copy.buyers.putAll(buyers);
    copy.locks.putAll(locks);
    copy.now = now;
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClaimModel that
        && buyers.equals(that.buyers)
        && locks.equals(that.locks)
        && now.equals(that.now);
  }

  @Override
  public int hashCode() {
    return buyers.hashCode() + 31 * now.hashCode();
  }

  /** Rule 2.1: somebody else has one of them. */
  boolean isTaken(Set<SeatId> seats, String buyer) {
    return seats.stream().anyMatch(seat -> !buyers.getOrDefault(seat, buyer).equals(buyer));
  }

  void claim(Set<SeatId> seats, String buyer) {
    seats.forEach(seat -> buyers.put(seat, buyer));
  }

  /** Rules 2.2 to 2.4: whether a claim of these seats may be told that others are in its way. */
  boolean mayBeContended(Set<SeatId> seats) {
    return switch (way) {
      case PESSIMISTIC -> false;
      case OPTIMISTIC -> concurrent;
      case LOCKED ->
          concurrent
              || seats.stream().anyMatch(seat -> now.isBefore(locks.getOrDefault(seat, now)));
    };
  }

  /** A call of a claim got no answer: its locks may last until they expire. */
  void leaveLocks(Set<SeatId> seats) {
    seats.forEach(seat -> locks.put(seat, now.plus(LOCK_TIME)));
  }
}

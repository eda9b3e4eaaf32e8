package exam.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.booking.NearestSeats;
import katas.booking.SeatId;
import katas.booking.Section;

/** Rule 3.9 as a model: every group is looked at, and the best one is kept. */
final class AdjacentSeats {
  private static final List<Set<Integer>> AISLES =
      List.of(Set.of(), Set.of(2), Set.of(1, 4), Set.of(3));

  private AdjacentSeats() {}

  /** All subsets of rows of 1 to 6 seats, of one row and of the second of two. */
  static void expectAll() {
    for (int length = 1; length <= 6; length++) {
      for (Set<Integer> aisles : AISLES) {
        Section section = new Section("A", 11, length, aisles, 100);
        for (int free = 0; free < 1 << length; free++) {
          expect(section, seats(free, length, 2), length);
          expect(section, both(free, length), length);
        }
      }
    }
    Section section = new Section("A", 2, 3, Set.of(), 100);
    assertThatThrownBy(() -> new NearestSeats().bestAdjacent(section, Set.of(), 0))
        .as("rule 3.9: no friends")
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<SeatId> seats(int bits, int length, int row) {
    Set<SeatId> seats = new HashSet<>();
    IntStream.rangeClosed(1, length)
        .filter(number -> (bits >> (number - 1) & 1) == 1)
        .forEach(number -> seats.add(new SeatId("A", row, number)));
    return seats;
  }

  /** Row 2 has the others than row 11; and seats that the section does not have. */
  private static Set<SeatId> both(int bits, int length) {
    Set<SeatId> seats = seats(bits, length, 11);
    seats.addAll(seats(~bits, length, 2));
    seats.add(new SeatId("B", 1, 1));
    seats.add(new SeatId("A", 1, length + 1));
    seats.add(new SeatId("A", 12, 1));
    return seats;
  }

  private static void expect(Section section, Set<SeatId> free, int most) {
    for (int count = 1; count <= most; count++) {
      List<SeatId> expected = best(section, free, count);
      assertThat(new NearestSeats().bestAdjacent(section, free, count))
          .as("rule 3.9: %d of %s, aisles after %s", count, free, section.aislesAfter())
          .isEqualTo(expected);
    }
  }

  private static List<SeatId> best(Section section, Set<SeatId> free, int count) {
    List<SeatId> best = List.of();
    for (int row = 1; row <= section.rows() && best.isEmpty(); row++) {
      int nearest = Integer.MAX_VALUE;
      for (int first = 1; first + count - 1 <= section.seatsPerRow(); first++) {
        int last = first + count - 1;
        int distance = Math.abs(first + last - 1 - section.seatsPerRow());
        if (distance < nearest && isGroup(section, free, row, first, last)) {
          nearest = distance;
          best = group(row, first, last);
        }
      }
    }
    return best;
  }

  private static boolean isGroup(Section section, Set<SeatId> free, int row, int first, int last) {
    return free.containsAll(group(row, first, last))
        && IntStream.range(first, last).noneMatch(section.aislesAfter()::contains);
  }

  private static List<SeatId> group(int row, int first, int last) {
    List<SeatId> group = new ArrayList<>();
    IntStream.rangeClosed(first, last).forEach(number -> group.add(new SeatId("A", row, number)));
    return group;
  }
}

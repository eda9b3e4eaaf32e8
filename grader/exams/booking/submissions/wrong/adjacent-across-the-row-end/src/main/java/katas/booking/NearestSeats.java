// The last seat of a row and the first of the next are taken for neighbours.
package katas.booking;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Friends sit together, as near to the middle as they can. Looks at each seat once. */
public final class NearestSeats implements SeatFinder {

  @Override
  public List<SeatId> bestAdjacent(Section section, Set<SeatId> free, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("friends are at least 1, not " + count);
    }
    int best = -1;
    int together = 0;
    for (int last = 0; last < section.rows() * section.seatsPerRow(); last++) {
      together = section.aislesAfter().contains(last % section.seatsPerRow()) ? 0 : together;
      together = free.contains(seat(section, last)) ? together + 1 : 0;
      int first = last - count + 1; // BUG: it may be in the row before
      if (together >= count && (best < 0 || isBetter(section, first, best, count))) {
        best = first;
      }
    }
    return best < 0
        ? List.of()
        : IntStream.range(best, best + count).mapToObj(at -> seat(section, at)).toList();
  }

  private static boolean isBetter(Section section, int first, int best, int count) {
    int length = section.seatsPerRow();
    return first / length == best / length
        && distance(length, first, count) < distance(length, best, count);
  }

  /** Twice the distance of the two middles, so that half seats stay whole numbers. */
  private static int distance(int length, int first, int count) {
    return Math.abs(2 * (first % length) + count - length);
  }

  private static SeatId seat(Section section, int at) {
    int length = section.seatsPerRow();
    return new SeatId(section.name(), at / length + 1, at % length + 1);
  }
}

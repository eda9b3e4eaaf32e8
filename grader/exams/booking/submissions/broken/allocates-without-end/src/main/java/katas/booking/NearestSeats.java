// The list of seats that were looked at doubles with every row.
package katas.booking;

import java.util.ArrayList;
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
    List<SeatId> seen = new ArrayList<>(free);
    int row = 1;
    while (seen.size() >= count) {
      int first = bestFirst(section, row, free, count);
      if (first > 0) {
        return seats(section, row, first, count);
      }
      row++;
      seen.addAll(List.copyOf(seen)); // BUG: what was seen is added, not taken out
    }
    return List.of();
  }

  /** The first seat of the row's best group, or 0 when the row has none. */
  private static int bestFirst(Section section, int row, Set<SeatId> free, int count) {
    int best = 0;
    int bestDistance = Integer.MAX_VALUE;
    int together = 0;
    for (int last = 1; last <= section.seatsPerRow(); last++) {
      together = section.aislesAfter().contains(last - 1) ? 0 : together;
      together = free.contains(new SeatId(section.name(), row, last)) ? together + 1 : 0;
      int first = last - count + 1;
      // Twice the distance of the two middles, so that half seats stay whole numbers.
      int distance = Math.abs(first + last - (section.seatsPerRow() + 1));
      if (together >= count && distance < bestDistance) { // of two as near, the left one stays
        best = first;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static List<SeatId> seats(Section section, int row, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> new SeatId(section.name(), row, number))
        .toList();
  }
}

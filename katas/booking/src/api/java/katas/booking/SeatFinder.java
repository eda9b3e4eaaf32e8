package katas.booking;

import java.util.List;
import java.util.Set;

/** Finds seats that friends would like. A function: it holds nothing and reads no block. */
public interface SeatFinder {

  /**
   * Finds free seats next to each other: in one row, their numbers without a gap and no aisle
   * between any two of them. Of all such groups, the one in the lowest row; in that row, the one
   * whose middle is nearest to the middle of the row; of two as near, the left one.
   *
   * <p>The middle of seats 3, 4, 5 is 4, that of seats 3, 4 is 3.5; the middle of a row of 10 is
   * 5.5.
   *
   * @param section whose seats
   * @param free the free seats of the section, in any order; seats that it does not have are
   *     ignored
   * @param count how many, at least 1, else IllegalArgumentException
   * @return the seats by number, or an empty list when there is no such group
   */
  List<SeatId> bestAdjacent(Section section, Set<SeatId> free, int count);
}

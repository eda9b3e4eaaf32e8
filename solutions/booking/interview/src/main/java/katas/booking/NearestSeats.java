package katas.booking;

import java.util.List;
import java.util.Set;
import katas.blocks.NotImplementedException;

/** Friends sit together, as near to the middle as they can. */
public final class NearestSeats implements SeatFinder {

  @Override
  public List<SeatId> bestAdjacent(Section section, Set<SeatId> free, int count) {
    throw new NotImplementedException(); // TODO: rule 3.9
  }
}

package katas.booking;

import java.util.Set;
import katas.blocks.NotImplementedException;
import katas.blocks.VersionedTable;

/** Keeps two buyers apart by versions. */
public final class OptimisticClaims implements SeatClaims {

  /** Works on {@code table} and tries {@code attempts} times, at least once. */
  public OptimisticClaims(VersionedTable table, int attempts) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }
}

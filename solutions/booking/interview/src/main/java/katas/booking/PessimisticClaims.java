package katas.booking;

import java.util.Set;
import katas.blocks.NotImplementedException;
import katas.blocks.VersionedTable;

/** Keeps two buyers apart by row locks. */
public final class PessimisticClaims implements SeatClaims {

  /** Works on {@code table}. */
  public PessimisticClaims(VersionedTable table) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }
}

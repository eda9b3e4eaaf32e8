package katas.booking;

import java.time.Duration;
import java.util.Set;
import katas.blocks.KeyValueStore;
import katas.blocks.NotImplementedException;
import katas.blocks.VersionedTable;

/** Keeps two buyers apart by a lock in the store. */
public final class LockedClaims implements SeatClaims {

  /**
   * Works on {@code table}, with locks in {@code store} that are free again after {@code lockTime}.
   */
  public LockedClaims(VersionedTable table, KeyValueStore store, Duration lockTime) {
    throw new NotImplementedException(); // TODO: rule 2.4
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    throw new NotImplementedException(); // TODO: rule 2.4
  }
}

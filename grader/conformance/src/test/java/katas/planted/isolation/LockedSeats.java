package katas.planted.isolation;

import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Reads, then writes whatever the version is, under a lock that a test chooses. */
public final class LockedSeats implements Seats {
  private static int servers;

  private final VersionedTable table;
  private final Object lock;
  private final int number;

  /** Locks the block that all servers are given, the clock, or the class. */
  public LockedSeats(Platform platform, Lock lock) {
    table = platform.table();
    this.lock =
        switch (lock) {
          case TABLE -> platform.table();
          case CLOCK -> platform.clock();
          case CLASS -> LockedSeats.class;
          case NAME -> platform.name();
        };
    number = ++servers;
  }

  @Override
  public boolean take(String user) {
    synchronized (lock) {
      if (!holder().isEmpty()) {
        return false;
      }
      return table.write(Write.put("seat", new Seat(user)));
    }
  }

  @Override
  public String holder() {
    return table.read(Seat.class, "seat").map(row -> row.value().holder()).orElse("");
  }

  @Override
  public String toString() {
    return "server " + number;
  }
}

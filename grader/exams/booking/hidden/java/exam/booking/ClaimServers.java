package exam.booking;

import exam.booking.ClaimModel.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.KeyValueStore;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import katas.booking.LockedClaims;
import katas.booking.OptimisticClaims;
import katas.booking.PessimisticClaims;
import katas.booking.SeatClaims;
import katas.booking.SeatRow;
import katas.kit.IsolatedServer;
import katas.kit.spec.Cluster;

/** Three servers that claim in one of the three ways. */
final class ClaimServers implements Cluster {
  private static final int SERVERS = 3;
  private static final int ATTEMPTS = 4;

  private final Simulation simulation;
  private final Way way;
  private final List<SeatClaims> servers = new ArrayList<>();
  private final List<AtomicInteger> failures = new ArrayList<>();

  ClaimServers(Simulation simulation, Way way) {
    this.simulation = simulation;
    this.way = way;
    ClaimModel.SEATS.forEach(
        seat -> simulation.table().write(Write.insert(seat.toString(), SeatRow.FREE)));
    for (int i = 0; i < SERVERS; i++) {
      failures.add(new AtomicInteger());
      servers.add(start(i));
    }
  }

  private SeatClaims start(int server) {
    AtomicInteger failed = failures.get(server);
    VersionedTable table = BookingServers.watched(VersionedTable.class, simulation.table(), failed);
    KeyValueStore store = BookingServers.watched(KeyValueStore.class, simulation.store(), failed);
    switch (way) {
      case PESSIMISTIC:
        return IsolatedServer.start(PessimisticClaims::new, table);
      case OPTIMISTIC:
        return IsolatedServer.start(OptimisticClaims::new, table, ATTEMPTS);
      case LOCKED:
        return IsolatedServer.start(LockedClaims::new, table, store, ClaimModel.LOCK_TIME);
    }
    throw new AssertionError(way);
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    servers.set(server, start(server));
  }

  SeatClaims server(int server) {
    return servers.get(server);
  }

  int failures(int server) {
    return failures.get(server).get();
  }

  Simulation simulation() {
    return simulation;
  }
}

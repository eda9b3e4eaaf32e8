package exam.booking;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.util.List;
import katas.blocks.KeyValueStore;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.booking.BookingWorld;
import katas.booking.LockedClaims;
import katas.booking.OptimisticClaims;
import katas.booking.PessimisticClaims;
import katas.booking.SeatClaims;
import katas.booking.SeatRow;
import katas.kit.IsolatedServer;

/**
 * What {@link katas.booking.ClaimsWorld} is to the other tests, on PostgreSQL and Redis: rows of
 * seats, and servers that claim them in three ways. Its locks last an hour, so that none of them
 * ends because the machine is slow.
 */
final class EngineClaims implements AutoCloseable {
  /** After which time a distributed lock is free again by itself. */
  static final Duration LOCK_TIME = Duration.ofHours(1);

  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final Machine own = machine();

  /** The blocks of one server. */
  record Machine(ServerBlocks server, VersionedTable table, KeyValueStore store) {

    SeatClaims pessimistic() {
      return IsolatedServer.start(PessimisticClaims::new, table);
    }

    SeatClaims optimistic() {
      return IsolatedServer.start(OptimisticClaims::new, table, 5);
    }

    SeatClaims locked() {
      return IsolatedServer.start(LockedClaims::new, table, store, LOCK_TIME);
    }

    List<SeatClaims> ways() {
      return List.of(pessimistic(), optimistic(), locked());
    }
  }

  /** Starts another server. */
  Machine machine() {
    ServerBlocks server = world.server();
    return new Machine(server, server.table(), server.store());
  }

  /** The test's own blocks. */
  Machine own() {
    return own;
  }

  /** The first seats of row 1 of a section, all free. */
  void free(String section, int seats) {
    for (int number = 1; number <= seats; number++) {
      own.table().write(Write.put(section + "-1-" + number, SeatRow.FREE));
    }
  }

  /** Who has a seat; empty when it is free. */
  String buyer(String seat) {
    return own.table().read(SeatRow.class, seat).orElseThrow().value().buyer();
  }

  /** Who has the first seats of row 1 of section A. */
  List<String> buyers(int seats) {
    return BookingWorld.seats(seats).stream().map(this::buyer).toList();
  }

  void pass(Duration duration) {
    world.pass(duration);
  }

  @Override
  public void close() {
    world.close();
  }
}

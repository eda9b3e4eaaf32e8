package exam.booking;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import katas.booking.BookingConfig;
import katas.booking.BookingWorld;
import katas.booking.Platform;
import katas.booking.Section;
import katas.booking.Server;
import katas.booking.TicketBooking;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/**
 * What {@link BookingWorld} is to the other tests, on PostgreSQL and Redis: a data centre with a
 * payment provider, in which booking servers are started. Closing it deletes all that it had.
 */
final class EngineBooking implements AutoCloseable {
  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final MemoryPayments payments = new MemoryPayments();
  private int servers;

  /** A world whose event has these sections, each one row of so many seats. */
  static EngineBooking withRows(int seats, String... names) {
    return with(
        Stream.of(names).map(name -> BookingWorld.section(name, 1, seats)).toArray(Section[]::new));
  }

  /** A world whose event has these sections. */
  static EngineBooking with(Section... sections) {
    EngineBooking booking = new EngineBooking();
    booking.server().service().createEvent(BookingWorld.EVENT, List.of(sections));
    return booking;
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Server server() {
    return on(world.server());
  }

  /** Starts the learner's server on this one. */
  Server on(ServerBlocks server) {
    Platform platform =
        new Platform(
            server.table(),
            server.store(),
            server.scheduler(),
            server.clock(),
            payments,
            BookingConfig.defaults());
    return new Server("server " + ++servers, IsolatedServer.start(TicketBooking::new, platform));
  }

  /** Starts so many servers. */
  List<Server> servers(int count) {
    return Stream.generate(this::server).limit(count).toList();
  }

  /** A machine for a server; see {@link #on}. */
  ServerBlocks machine() {
    return world.server();
  }

  /** The engines behind it. */
  EngineWorld world() {
    return world;
  }

  /** The payment provider. */
  MemoryPayments payments() {
    return payments;
  }

  /** Lets time pass, and what is due then happen. */
  void pass(Duration duration) {
    world.pass(duration);
    await().pollDelay(Duration.ZERO).pollInterval(ofMillis(5)).until(world::isQuiet);
  }

  /** Fails unless so many cents have been taken and not been paid back. */
  void expectBalance(String rule, long cents) {
    Expect.equal(rule + " (cents taken and not paid back)", payments.balanceCents(), cents);
  }

  @Override
  public void close() {
    world.close();
  }
}

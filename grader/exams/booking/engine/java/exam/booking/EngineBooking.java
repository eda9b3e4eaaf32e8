package exam.booking;

import static org.awaitility.Awaitility.await;

import grader.engines.EngineServer;
import grader.engines.EngineWorld;
import grader.engines.Engines;
import java.time.Duration;
import java.util.List;
import katas.booking.BookingConfig;
import katas.booking.BookingWorld;
import katas.booking.Platform;
import katas.booking.Section;
import katas.booking.Server;
import katas.booking.TicketBooking;

/**
 * What {@link BookingWorld} is to the other tests, on PostgreSQL and Redis: a data centre with a
 * payment provider, in which booking servers are started. Closing it deletes all that it had.
 */
final class EngineBooking implements AutoCloseable {
  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final MemoryPayments payments = new MemoryPayments();
  private int servers;

  /** A world whose event has these sections. */
  static EngineBooking with(Section... sections) {
    EngineBooking booking = new EngineBooking();
    booking.server().service().createEvent(BookingWorld.EVENT, List.of(sections));
    return booking;
  }

  /** A world whose event has the section A, one row of so many seats. */
  static EngineBooking withSeats(int seats) {
    return with(BookingWorld.section("A", 1, seats));
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Server server() {
    return on(world.server());
  }

  /** Starts the learner's server on this one. */
  Server on(EngineServer server) {
    Platform platform =
        new Platform(
            server.table(),
            server.store(),
            server.scheduler(),
            server.clock(),
            payments,
            BookingConfig.defaults());
    return new Server("server " + ++servers, new TicketBooking(platform));
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
    await().until(world::isQuiet);
  }

  @Override
  public void close() {
    world.close();
  }
}

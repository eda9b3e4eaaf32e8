package katas.booking;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/**
 * A data centre with a payment provider, in which booking servers are started.
 *
 * <pre>{@code
 * BookingWorld world = BookingWorld.withSeats(2);   // A-1-1 and A-1-2, 5,000 cents each
 * Server server = world.server();
 * Hold hold = server.held("ann", "A-1-1");
 * world.pass(Duration.ofMinutes(10));
 * server.free("A");                                 // [A-1-1, A-1-2]
 * }</pre>
 */
public final class BookingWorld {
  /** The event on sale. */
  public static final String EVENT = "rock";

  /** What a seat costs, in cents. */
  public static final long PRICE = 5_000;

  /** How long a hold lasts. */
  public static final Duration HOLD_TIME = BookingConfig.defaults().holdTime();

  /** The smallest time there is. */
  public static final Duration INSTANT = Duration.ofNanos(1);

  private final Simulation simulation;
  private final SimulatedPayments payments;
  private int servers;

  /** A world without an event. */
  public BookingWorld(Simulation simulation) {
    this.simulation = simulation;
    this.payments = new SimulatedPayments(simulation);
  }

  /** A world whose event has these sections. */
  public static BookingWorld with(Section... sections) {
    BookingWorld world = new BookingWorld(new Simulation());
    world.sell(sections);
    return world;
  }

  /** A world whose event has the section A, one row of so many seats. */
  public static BookingWorld withSeats(int seats) {
    return with(section("A", 1, seats));
  }

  /** A section without aisles whose seats cost {@link #PRICE}. */
  public static Section section(String name, int rows, int seatsPerRow) {
    return new Section(name, rows, seatsPerRow, Set.of(), PRICE);
  }

  /** The names of the first seats of row 1 of section A. */
  public static List<String> seats(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "A-1-" + number).toList();
  }

  /** Puts the event on sale. */
  public void sell(Section... sections) {
    server().service().createEvent(EVENT, List.of(sections));
  }

  /** Starts another server on the shared blocks. */
  public Server server() {
    return server(payments);
  }

  /** Starts another server on the shared blocks, with a gateway of the test's own. */
  public Server server(PaymentGateway gateway) {
    Platform platform =
        new Platform(
            simulation.table(),
            simulation.store(),
            simulation.scheduler(),
            simulation.clock(),
            gateway,
            BookingConfig.defaults());
    return new Server("server " + ++servers, IsolatedServer.start(TicketBooking::new, platform));
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The payment provider. */
  public SimulatedPayments payments() {
    return payments;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** Fails unless so many cents have been taken and not been paid back. */
  public void expectBalance(String rule, long cents) {
    long balance = payments.balanceCents();
    Expect.that(
        rule,
        balance == cents,
        balance + " cents are taken and not paid back, instead of " + cents);
  }
}

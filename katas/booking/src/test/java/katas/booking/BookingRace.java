package katas.booking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;

/**
 * The world of an exploration: servers A, B and C on one platform, section A with one row of seats,
 * and the answers that the servers gave. A fourth server, started afresh for every use, stands for
 * whoever asks again.
 */
public final class BookingRace {
  private final BookingWorld world;
  private final int seats;
  private final Server a;
  private final Server b;
  private final Server c;
  private final Map<String, Object> answers = new TreeMap<>();

  /** Starts the servers and puts so many seats on sale. */
  public BookingRace(Simulation simulation, int seats) {
    this.seats = seats;
    world = new BookingWorld(simulation);
    world.sell(BookingWorld.section("A", 1, seats));
    a = world.server();
    b = world.server();
    c = world.server();
  }

  /** The blocks and the payment provider. */
  public BookingWorld world() {
    return world;
  }

  /** The first server. */
  public Server a() {
    return a;
  }

  /** The second server. */
  public Server b() {
    return b;
  }

  /** The third server. */
  public Server c() {
    return c;
  }

  /** A server that was just started. */
  public Server fresh() {
    return world.server();
  }

  /** Remembers an answer under a name, such as the server's. */
  public void note(String name, Object answer) {
    synchronized (answers) {
      answers.put(name, answer);
    }
  }

  /** The answer of that name when it came and is of that type. */
  public <T> Optional<T> answer(String name, Class<T> type) {
    return Optional.ofNullable(answers.get(name)).filter(type::isInstance).map(type::cast);
  }

  /** The hold that was made before the race. */
  public Hold before() {
    return answer("before", Hold.class).orElseThrow();
  }

  /** Whether that answer is of the type. */
  public boolean is(String name, Class<?> type) {
    return answer(name, type).isPresent();
  }

  /** The holds of all answers, each once. */
  public List<Hold> holds() {
    Map<String, Hold> holds = new LinkedHashMap<>();
    for (Object answer : answers.values()) {
      if (answer instanceof HoldResult.Held held) {
        holds.put(held.hold().holdId(), held.hold());
      }
    }
    return new ArrayList<>(holds.values());
  }

  /** Checks that no seat is in two of the holds, and that the others, and only they, are free. */
  public void expectHolders(String rule) {
    List<String> free = new ArrayList<>(BookingWorld.seats(seats));
    for (Hold hold : holds()) {
      for (SeatId seat : hold.seats()) {
        boolean first = free.remove(seat.toString());
        Expect.that(rule + ": a seat has one holder", first, seat + " has two: " + answers);
      }
    }
    Set<String> shown = new TreeSet<>(fresh().free("A"));
    Expect.that(
        rule + ": what nobody holds is free",
        shown.equals(new TreeSet<>(free)),
        shown + " are free, and nobody holds " + free + ": " + answers);
  }

  /** Checks that every seat that was refused as taken is in a hold that was answered. */
  public void expectHonestRefusals(String rule) {
    List<SeatId> held = holds().stream().flatMap(hold -> hold.seats().stream()).toList();
    for (Object answer : answers.values()) {
      if (answer instanceof HoldResult.SeatsTaken refusal) {
        Expect.that(
            rule + ": a seat is refused as taken only when somebody else holds it",
            held.containsAll(refusal.taken()),
            "the answers are " + answers);
      }
    }
  }

  /** Lets all holds end and settles the money, on a server that was just started. */
  public void settle() {
    world.pass(BookingWorld.HOLD_TIME.multipliedBy(2));
    fresh().reconcile();
  }

  /** Checks, after all holds have ended, that exactly the seats that are sold are paid. */
  public void expectMoney(String rule) {
    int sold = seats - fresh().free("A").size();
    world.expectBalance(
        rule + ": after " + answers + " exactly the " + sold + " sold seats are paid",
        sold * BookingWorld.PRICE);
  }

  /** What was answered, by name. */
  @Override
  public String toString() {
    return answers.toString();
  }
}

package katas.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import katas.blocks.KeyValueStore;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/** Seat rows for level 2: A-1-1, A-1-2, ... all free, and the three ways to claim them. */
public final class ClaimsWorld {
  /** After which time a distributed lock is free again by itself. */
  public static final Duration LOCK_TIME = BookingConfig.defaults().lockTime();

  /** How often the optimistic way tries. */
  public static final int ATTEMPTS = BookingConfig.defaults().attempts();

  private final Simulation simulation;
  private final Map<String, SeatClaims> servers = new TreeMap<>();
  private final Map<String, SeatClaims.Outcome> outcomes = new TreeMap<>();

  /** Puts so many free seats into the simulation's table. */
  public ClaimsWorld(Simulation simulation, int seats) {
    this.simulation = simulation;
    for (String seat : BookingWorld.seats(seats)) {
      simulation.table().write(Write.insert(seat, SeatRow.FREE));
    }
  }

  /** So many free seats in a simulation of their own. */
  public static ClaimsWorld withSeats(int seats) {
    return new ClaimsWorld(new Simulation(), seats);
  }

  /** A world for an exploration, in which servers A, B and C claim in one way. */
  public static ClaimsWorld race(
      Simulation simulation, int seats, Function<ClaimsWorld, SeatClaims> way) {
    ClaimsWorld world = new ClaimsWorld(simulation, seats);
    List.of("A", "B", "C").forEach(name -> world.servers.put(name, way.apply(world)));
    return world;
  }

  /** The server of that name. */
  public SeatClaims server(String name) {
    return Objects.requireNonNull(servers.get(name), name);
  }

  /** The blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The table. */
  public VersionedTable table() {
    return simulation.table();
  }

  /** The store. */
  public KeyValueStore store() {
    return simulation.store();
  }

  /** Another server that claims by row locks. */
  public SeatClaims pessimistic() {
    return IsolatedServer.start(PessimisticClaims::new, table());
  }

  /** Another server that claims by versions. */
  public SeatClaims optimistic() {
    return IsolatedServer.start(OptimisticClaims::new, table(), ATTEMPTS);
  }

  /** Another server that claims by distributed locks. */
  public SeatClaims locked() {
    return IsolatedServer.start(LockedClaims::new, table(), store(), LOCK_TIME);
  }

  /** Who has the seat; empty when it is free. */
  public String buyer(String seat) {
    return table().read(SeatRow.class, seat).orElseThrow().value().buyer();
  }

  /** Who has the first seats of the row, in their order. */
  public List<String> buyers(int seats) {
    return BookingWorld.seats(seats).stream().map(this::buyer).toList();
  }

  /** Claims and remembers the outcome by the buyer's name. */
  public void claim(SeatClaims claims, String buyer, String... seats) {
    SeatClaims.Outcome outcome = claims.claim(Server.seats(seats), buyer);
    synchronized (outcomes) {
      outcomes.put(buyer, outcome);
    }
  }

  /** The outcomes that came, by buyer. */
  public Map<String, SeatClaims.Outcome> outcomes() {
    return outcomes;
  }

  /**
   * Checks that a buyer has all of the first seats after {@code CLAIMED} and none after another
   * outcome, when all buyers claimed all of these seats.
   */
  public void expectAllOrNone(String rule, int seats) {
    List<String> buyers = buyers(seats);
    Expect.that(
        rule + ": one buyer has all seats, or nobody has any",
        buyers.stream().distinct().count() == 1,
        "after " + outcomes + " the buyers are " + buyers);
    outcomes.forEach(
        (buyer, outcome) ->
            Expect.that(
                rule + ": the seats are " + buyer + "'s exactly when the outcome was CLAIMED",
                buyers.contains(buyer) == (outcome == SeatClaims.Outcome.CLAIMED),
                "after " + outcomes + " the buyers are " + buyers));
  }
}

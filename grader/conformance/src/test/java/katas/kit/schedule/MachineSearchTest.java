package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Node;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pruned search against the search without pruning, on random machines that send each other
 * messages and meet in a store: both must reach the same final states.
 */
class MachineSearchTest {
  record Ping(int left, int verb) {}

  /** Notes what it gets, does something in the store and passes the message on. */
  static final class Player implements Node {
    final Machine<Player> machine;
    final Simulation simulation;
    final StringBuilder log;

    Player(Machine<Player> machine, Simulation simulation, StringBuilder log) {
      this.machine = machine;
      this.simulation = simulation;
      this.log = log;
    }

    @Override
    public void receive(String from, Record message) {
      Ping ping = (Ping) message;
      log.append(machine.name()).append('<').append(from).append(ping.left()).append(' ');
      switch (ping.verb() % 3) {
        case 0 -> log.append(simulation.store().get("x").orElse("-"));
        case 1 -> simulation.store().put("x", machine.name() + log.length());
        default -> machine.disk().scan(Ping.class, "", "", 1);
      }
      if (ping.left() > 0) {
        String next = ping.verb() % 2 == 0 ? "a" : "b";
        machine.network().send(next, new Ping(ping.left() - 1, ping.verb() / 2));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void reaches_every_final_state(long seed) {
    try (ActorThreadPool threads = new ActorThreadPool()) {
      Set<String> all = new TreeSet<>();
      PreemptionBoundedSearch every =
          new PreemptionBoundedSearch(FaultPlan.NONE, Integer.MAX_VALUE);
      int allRuns = 0;
      do {
        every.restart();
        all.add(finalState(seed, every, threads));
        allRuns++;
      } while (every.advance());
      Set<String> pruned = new TreeSet<>();
      DporSearch search = new DporSearch(FaultPlan.NONE);
      int prunedRuns = 0;
      do {
        search.restart();
        pruned.add(finalState(seed, search, threads));
        prunedRuns++;
      } while (search.advance());
      pruned.remove("abandoned");
      assertThat(pruned).isEqualTo(all);
      assertThat(prunedRuns).isLessThanOrEqualTo(allRuns);
    }
  }

  private static String finalState(
      long seed, SchedulingStrategy strategy, ActorThreadPool threads) {
    Random random = new Random(seed);
    Simulation simulation = new Simulation();
    ScheduleExecution run = new ScheduleExecution(simulation, strategy, FaultPlan.NONE, threads);
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    Machine<Player> first = simulation.start("a", m -> new Player(m, simulation, a));
    Machine<Player> second = simulation.start("b", m -> new Player(m, simulation, b));
    Ping one = new Ping(random.nextInt(2), random.nextInt(12));
    Ping two = new Ping(random.nextInt(2), random.nextInt(12));
    int verb = random.nextInt(3);
    run.add("user of a", "", () -> first.run(player -> player.machine.network().send("b", one)));
    run.add("user of b", "", () -> second.run(player -> use(player, verb, two)));
    run.explore();
    if (run.end() instanceof RunEnd.Abandoned) {
      return "abandoned";
    }
    assertThat(run.end()).isInstanceOf(RunEnd.Completed.class);
    return a + "|" + b + "|" + simulation.store().get("x");
  }

  /** Sends, with an operation before or after, so that a message can come in between. */
  private static void use(Player player, int verb, Ping ping) {
    if (verb == 0) {
      player.simulation.store().put("x", "u");
    }
    player.machine.network().send("a", ping);
    if (verb == 1) {
      player.log.append(player.simulation.store().get("x").orElse("-"));
    }
  }
}

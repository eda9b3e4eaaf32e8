package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.DeadlockException;
import katas.blocks.Transaction;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pruned search against the search without pruning, on random small programs: both must reach
 * the same final states, and the pruned one in no more runs.
 */
class DporSearchTest {
  record Cell(String value) {}

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 10, 13, 16, 19, 22, 25, 28, 31})
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
    Simulation simulation = new Simulation();
    for (String key : List.of("x", "y")) {
      simulation.table().write(Write.insert(key, new Cell("")));
    }
    ScheduleExecution run = new ScheduleExecution(simulation, strategy, FaultPlan.NONE, threads);
    Random random = new Random(seed);
    List<StringBuilder> seen = new ArrayList<>();
    int servers = 2 + random.nextInt(2);
    for (int server = 0; server < servers; server++) {
      StringBuilder log = new StringBuilder();
      seen.add(log);
      List<Integer> program = program(random, servers);
      String name = "S" + server;
      run.add(name, name, () -> program.forEach(verb -> perform(simulation, name, verb, log)));
    }
    run.explore();
    if (run.end() instanceof RunEnd.Abandoned) {
      return "abandoned";
    }
    assertThat(run.end()).isInstanceOf(RunEnd.Completed.class);
    return seen + " " + simulation.table().scan(Cell.class, "", "", 10);
  }

  /**
   * Two operations, of which one may be a transaction over both rows when there are two servers.
   */
  private static List<Integer> program(Random random, int servers) {
    List<Integer> simple = List.of(0, 1, 2, 3, 4, 5, 6, 7, 10, 11);
    List<Integer> any = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 9, 10, 11);
    List<Integer> second = servers == 2 ? any : simple;
    return List.of(
        simple.get(random.nextInt(simple.size())), second.get(random.nextInt(second.size())));
  }

  private static void perform(Simulation simulation, String name, int verb, StringBuilder log) {
    String key = verb % 2 == 0 ? "x" : "y";
    String other = verb % 2 == 0 ? "y" : "x";
    switch (verb / 2) {
      case 0 -> log.append(simulation.table().read(Cell.class, key));
      case 1 -> simulation.table().write(Write.put(key, new Cell(name + log.length())));
      case 2 -> log.append(simulation.store().putIfAbsent(key, name, Duration.ofSeconds(1)));
      case 3 -> log.append(simulation.table().scan(Cell.class, "", "", 10));
      case 4 -> lockBoth(simulation, name, key, other, log);
      case 5 -> {
        if (verb == 11) {
          simulation.advance(Duration.ofSeconds(1));
        } else {
          log.append(simulation.store().get("x"));
        }
      }
      default -> throw new IllegalStateException("no such verb: " + verb);
    }
  }

  private static void lockBoth(
      Simulation simulation, String name, String key, String other, StringBuilder log) {
    try (Transaction transaction = simulation.table().begin()) {
      transaction.lock(Cell.class, key);
      log.append(transaction.tryLock(Cell.class, other).isPresent());
      transaction.lock(Cell.class, other);
      transaction.commit(Write.put(key, new Cell(name)));
    } catch (DeadlockException e) {
      log.append("deadlock");
    }
  }
}

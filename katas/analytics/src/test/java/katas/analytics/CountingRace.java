package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;

/** The world of an exploration: servers of one group, which may crash. */
public final class CountingRace {
  private final AnalyticsWorld world;
  private final List<Worker> workers = new ArrayList<>();

  /** A server, and whether it lives. */
  public static final class Worker {
    private final AnalyticsServer server;
    private boolean alive = true;

    private Worker(AnalyticsServer server) {
      this.server = server;
    }

    /** Processes up to 10 messages, and again when a call was lost. */
    public void process() {
      alive = false;
      try {
        server.process(10);
      } catch (UnavailableException e) {
        server.process(10);
      }
      alive = true; // Not reached by one that crashes.
    }

    /** The server. */
    public AnalyticsServer server() {
      return server;
    }
  }

  /** Begins without servers. */
  public CountingRace(Simulation simulation, int partitions) {
    world = new AnalyticsWorld(simulation, partitions);
  }

  /** The world. */
  public AnalyticsWorld world() {
    return world;
  }

  /** Starts a server. */
  public Worker start() {
    Worker worker = new Worker(world.server());
    workers.add(worker);
    return worker;
  }

  /** A server, in the order in which they were started. */
  public Worker worker(int number) {
    return workers.get(number);
  }

  /** All servers that live process until nothing is left; a new one when all have crashed. */
  public void processAll() {
    if (workers.stream().noneMatch(worker -> worker.alive)) {
      start();
    }
    int rounds = 0;
    int taken = 1;
    while (taken > 0 && rounds < 100) {
      taken = 0;
      rounds++;
      for (Worker worker : workers) {
        taken += worker.alive ? worker.server.process(10) : 0;
      }
    }
  }

  /** Fails unless the shop's counts are these and everything is committed. */
  public void expect(String rule, List<String> counts) {
    List<String> counted = AnalyticsWorld.counts(world.server(), "shop");
    assertThat(counted)
        .withFailMessage(() -> rule + ": the counts of shop are " + counted + ", not " + counts)
        .isEqualTo(counts);
    long left = world.uncommitted();
    assertThat(left)
        .withFailMessage(() -> rule + ": " + left + " messages are not committed")
        .isZero();
  }
}

package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Sample;
import katas.blocks.Node;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.SeededFaults.Rates;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.SeededRuns;
import org.junit.jupiter.api.Test;

/** Long histories, broken by seeds. */
class Level4HistoryHiddenTest {
  private static final int PARTITIONS = 3;

  /** A machine that works every second. */
  private static final class Worker implements Node {
    private final AnalyticsServer server;
    private final Scheduler scheduler;

    Worker(AnalyticsServer server, Scheduler scheduler) {
      this.server = server;
      this.scheduler = scheduler;
      next();
    }

    private void next() {
      scheduler.schedule(Duration.ofSeconds(1), this::process);
    }

    private void process() {
      next();
      try {
        server.process(4);
      } catch (UnavailableException e) {
        // It is tried again a second later.
      }
    }

    @Override
    public void receive(String from, Record message) {
      throw new IllegalStateException("nobody sends anything");
    }
  }

  /** Three machines, and the events that browsers sent. */
  private static final class Traffic {
    final AnalyticsWorld world;
    final List<Sample> sent = new ArrayList<>();

    Traffic(Simulation simulation) {
      world = new AnalyticsWorld(simulation, PARTITIONS);
      for (String name : List.of("one", "two", "three")) {
        simulation.start(name, machine -> new Worker(world.server(), machine.scheduler()));
      }
    }

    void send(Random random) {
      for (int i = 0; i < 60; i++) {
        boolean repeats = !sent.isEmpty() && random.nextInt(3) == 0;
        Instant at = Sample.time("12:00").minusSeconds(1 + 2L * random.nextInt(600));
        Sample sample =
            repeats
                ? sent.get(random.nextInt(sent.size()))
                : Sample.at("id " + i, "/" + random.nextInt(3), at);
        sent.add(sample);
        world.append(random.nextInt(PARTITIONS), sample);
        if (random.nextInt(10) == 0) {
          world.append(random.nextInt(PARTITIONS), "poison " + i);
        }
        if (random.nextInt(20) == 0) {
          world.rebalance();
        }
        world.simulation().advance(Duration.ofMillis(random.nextInt(1_000)));
      }
    }

    /** What was sent, counted in the plainest way. */
    List<String> expected() {
      Map<String, Integer> counts = new TreeMap<>();
      for (Sample sample : new LinkedHashSet<>(sent)) {
        Instant at = sample.event().at();
        long start = at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), 300L);
        String window = Instant.ofEpochSecond(start).toString().substring(11, 16);
        counts.merge(window + " " + sample.event().page() + " view", 1, Integer::sum);
      }
      List<String> texts = new ArrayList<>();
      counts.forEach((window, count) -> texts.add(window + " " + count));
      return texts;
    }
  }

  @Test
  @Points(1)
  @Hint("Stream and batch must agree on what is a repeat, and on which window an event is in.")
  void r4_5_counts_and_recount_are_what_was_sent() {
    SeededRuns.of(Traffic::new)
        .seeds(15)
        .faults(new Rates(20, 20, 10, 0, Duration.ofSeconds(10)))
        .script(Traffic::send)
        .calm(Duration.ofMinutes(3))
        .check(
            traffic ->
                Expect.equal(
                    "rule 4.5: the counts",
                    AnalyticsWorld.counts(traffic.world.server(), "shop"),
                    traffic.expected()))
        .check(
            traffic ->
                Expect.equal(
                    "rule 4.5: the recount",
                    AnalyticsWorld.texts(
                        traffic
                            .world
                            .server()
                            .recount("shop", AnalyticsWorld.begin(), AnalyticsWorld.end())),
                    traffic.expected()))
        .run();
  }
}

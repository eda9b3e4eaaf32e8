package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Sample;
import katas.analytics.WindowSpec;
import katas.analytics.Windows;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Test;

/** Scale of servers and windows, counted in operations, rows and windows. */
class Level5HiddenTest {
  private static final Instant NEARLY_NOON = Sample.time("11:59");

  /** Messages of which a hundred are processed. */
  private interface Messages {
    void append(AnalyticsWorld world, int number);
  }

  /** What a call cost, and the longest row that it wrote. */
  private record Cost(Counts counts, int longest) {}

  private static Sample ago(String id, String page, int windows) {
    return Sample.at(id, page, NEARLY_NOON.minusSeconds(300L * windows));
  }

  private static Cost hundred(int windows, Messages messages) {
    Simulation simulation = new Simulation();
    MeasuredTable table = new MeasuredTable(simulation.table());
    AnalyticsWorld world = new AnalyticsWorld(simulation, 1, table);
    AnalyticsServer server = world.server();
    for (int i = 0; i < windows; i++) {
      world.append(0, ago("old " + i, "/a", i));
    }
    AnalyticsWorld.processAll(server);
    for (int i = 0; i < 100; i++) {
      messages.append(world, i);
    }
    Counts before = simulation.counts();
    table.longestWritten();
    server.process(100);
    return new Cost(simulation.counts().since(before), table.longestWritten());
  }

  private static void expectHundred(String what, Messages messages) {
    Growth.of("rule 5.1: 100 " + what + ", with %d windows", 10, n -> hundred(n, messages))
        .limit("operations", cost -> cost.counts().total(), 400, 0)
        .limit("rows", cost -> cost.counts().rows(), 1_000, 0)
        .steady("characters in the longest row", Cost::longest, 2);
  }

  @Test
  @Points(1)
  @Hint("Read and write only what the events touch.")
  void r5_1_a_hundred_messages_with_many_windows() {
    expectHundred("events", (world, i) -> world.append(0, ago("id " + i, "/" + i % 5, i % 10)));
    expectHundred("events of one window", (world, i) -> world.append(0, ago("id " + i, "/a", 0)));
    expectHundred(
        "events of as many pages", (world, i) -> world.append(0, ago("id " + i, "/" + i, i % 7)));
    expectHundred("repeats", (world, i) -> world.append(0, ago("old " + i % 10, "/a", i % 10)));
    expectHundred("dead letters", (world, i) -> world.append(0, "garbage " + i));
  }

  /** What is in the table a day after so many events of ten counts, and what was done with them. */
  private static MeasuredTable cleaned(int events, int partitions, int recounts) {
    Simulation simulation = new Simulation();
    MeasuredTable table = new MeasuredTable(simulation.table());
    AnalyticsWorld world = new AnalyticsWorld(simulation, partitions, table);
    AnalyticsServer server = world.server();
    for (int i = 0; i < events; i++) {
      for (int partition = 0; partition < partitions; partition++) {
        world.append(partition, ago("id " + i, "/" + i % 2, i % 5));
      }
    }
    AnalyticsWorld.processAll(server);
    for (int i = 0; i < recounts; i++) {
      server.recount("shop", AnalyticsWorld.begin(), AnalyticsWorld.end());
    }
    simulation.advance(Duration.ofHours(26));
    server.clean();
    assertThat(AnalyticsWorld.counts(server, "shop"))
        .as("rule 5.2: counts that are kept")
        .hasSize(10);
    return table;
  }

  @Test
  @Points(1)
  @Hint("An id is only kept to tell repeats; when can none be counted any more?")
  void r5_2_ids_are_forgotten() {
    Growth.of("rule 5.2: after %d events in 10 counts", 50, n -> cleaned(n, 1, 0))
        .limit("rows", MeasuredTable::rows, 40, 0)
        .steady("characters in the longest row", MeasuredTable::longest, 2);
    Growth.of("rule 5.2: after %d events, each in two partitions", 20, n -> cleaned(n, 2, 0))
        .limit("rows", MeasuredTable::rows, 40, 0);
    Growth.of("rule 5.2: after 20 events in 10 counts and %d recounts", 4, n -> cleaned(20, 1, n))
        .limit("rows", MeasuredTable::rows, 40, 0);
    expectIdsForgottenAtEveryMinute();
  }

  private static void expectIdsForgottenAtEveryMinute() {
    for (int minute : List.of(0, 2, 17, 59)) {
      AnalyticsWorld world = new AnalyticsWorld(new Simulation(), 1);
      AnalyticsServer server = world.server();
      world.simulation().advance(Duration.ofMinutes(minute));
      for (int i = 0; i < 50; i++) {
        world.append(0, Sample.at("id " + i, "/a", world.simulation().clock().instant()));
      }
      AnalyticsWorld.processAll(server);

      world.simulation().advance(Duration.ofHours(26));
      server.clean();

      assertThat(world.simulation().retained().rows())
          .as("rule 5.2: rows 26 h after 50 events of one count at 12:%02d, at most 4", minute)
          .isLessThan(5);
    }
  }

  /** Servers that clean at once. */
  private static final class Cleaners {
    private final AnalyticsWorld world;
    private final AnalyticsServer a;
    private final AnalyticsServer b;

    Cleaners(Simulation simulation) {
      world = new AnalyticsWorld(simulation, 1);
      a = world.server();
      b = world.server();
      for (int i = 0; i < 60; i++) {
        world.append(0, ago("id " + i, "/" + i % 2, i % 5));
      }
      AnalyticsWorld.processAll(a);
      simulation.advance(Duration.ofHours(26));
    }

    void check() {
      world.server().clean();
      assertThat(world.simulation().retained().rows())
          .as("rule 5.2: rows after 60 events in 10 counts, at most 40")
          .isLessThan(41);
      assertThat(AnalyticsWorld.counts(world.server(), "shop"))
          .as("rule 5.2: counts that are kept")
          .hasSize(10)
          .allMatch(each -> each.endsWith(" 6"));
    }
  }

  @Test
  @Points(1)
  @Hint("Another server may have removed the same rows; that is no reason to stop.")
  void r5_2_two_servers_clean_at_once() {
    Exploration.of(Cleaners::new)
        .server("A", each -> each.a.clean())
        .server("B", each -> each.b.clean())
        .faults(Fault.CRASH)
        .sample(6, 6)
        .check(Cleaners::check)
        .explore();
  }

  private static int retained(WindowSpec spec, int events, int keys) {
    Windows windows = new Windows(spec, 1);
    for (int i = 0; i < events; i++) {
      windows.operator().onEvent(0, "key " + i % keys, Sample.time("12:00").plusSeconds(i));
    }
    return windows.operator().retainedWindows();
  }

  @Test
  @Points(1)
  @Hint("A closed window is of no use, whatever key it has and whether the key comes again.")
  void r5_3_closed_windows_are_forgotten() {
    int all = Integer.MAX_VALUE;
    WindowSpec sessions = new WindowSpec.Session(Duration.ofSeconds(30));
    WindowSpec sliding = new WindowSpec.Sliding(Duration.ofMinutes(1), Duration.ofSeconds(20));
    Growth.of("rule 5.3: %d events of one key", 125, n -> retained(Windows.FIVE_MINUTES, n, 1))
        .limit("windows", Integer::longValue, 4, 0);
    Growth.of("rule 5.3: %d events, a key each", 125, n -> retained(Windows.FIVE_MINUTES, n, all))
        .limit("windows", Integer::longValue, 400, 0);
    Growth.of("rule 5.3: sessions of %d events, a key each", 125, n -> retained(sessions, n, all))
        .limit("windows", Integer::longValue, 101, 0);
    Growth.of("rule 5.3: sliding windows of %d events of 7 keys", 125, n -> retained(sliding, n, 7))
        .limit("windows", Integer::longValue, 49, 0);
  }

  @Test
  @Points(1)
  @Hint("Look which windows are closed whenever the watermark moves, in every call.")
  void r5_3_at_every_call() {
    WindowSpecification.HISTORIES.expect("5.3");
  }
}

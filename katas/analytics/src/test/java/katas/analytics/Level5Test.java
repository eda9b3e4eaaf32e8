package katas.analytics;

import static katas.analytics.CostAssert.assertThatCost;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.RowCountingTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scale, counted in operations, rows and segments. */
@Tag("level-5")
class Level5Test {
  private static final Instant NEARLY_NOON = Sample.time("11:59");

  /** An event of the page and of the window with these numbers. */
  private static Sample event(String id, int page, int window) {
    return Sample.at(id, "/" + page, NEARLY_NOON.minus(Duration.ofMinutes(5L * window)));
  }

  @ParameterizedTest(name = "{0} windows have counts")
  @ValueSource(ints = {10, 40, 160})
  @Points(1)
  @Hint("Read and write only what the events touch, many rows at a time.")
  void r5_1_a_hundred_messages_cost_the_same_with_many_windows(int windows) {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    IntStream.range(0, windows).forEach(i -> world.append(0, event("old " + i, 0, i)));
    AnalyticsWorld.processAll(server);
    IntStream.range(0, 100).forEach(i -> world.append(0, event("id " + i, i % 5, i % 10)));

    assertThatCost(world.simulation(), () -> server.process(100))
        .as("rule 5.1: 100 messages with counts of %d windows", windows)
        .hasOperationsAtMost(400)
        .hasRowsAtMost(1_000);

    assertThat(world.uncommitted()).as("rule 5.1: messages that are left").isZero();
  }

  @ParameterizedTest(name = "{0} events")
  @ValueSource(ints = {50, 200, 800})
  @Points(1)
  @Hint("An id only recognises repeats; when can none count any more?")
  void r5_2_clean_leaves_the_counts(int events) {
    Simulation simulation = new Simulation();
    RowCountingTable table = new RowCountingTable(simulation.table());
    AnalyticsWorld world = new AnalyticsWorld(simulation, 1, table);
    AnalyticsServer server = world.server();
    IntStream.range(0, events).forEach(i -> world.append(0, event("id " + i, i % 2, i % 5)));
    AnalyticsWorld.processAll(server);

    simulation.advance(Duration.ofHours(26));
    server.clean();

    assertThat(AnalyticsWorld.counts(server, "shop")).as("rule 5.2: counts").hasSize(10);
    assertThat(table.rows())
        .as("rule 5.2: rows 26 h after %d events of 10 counts", events)
        .isLessThanOrEqualTo(40);
  }

  @Test
  @Points(1)
  @Hint("What another has removed already is no reason to fail.")
  void r5_2_two_clean_at_once() {
    Exploration.of(Level5Test::dayAfter)
        .bound(100)
        .server("A", race -> race.worker(0).server().clean())
        .server("B", race -> race.worker(1).server().clean())
        .afterwards("all process", CountingRace::processAll)
        .check(
            race ->
                race.expect(
                    "rule 5.2", List.of("11:00 /a view 1", "11:30 /a view 1", "13:00 /a view 1")))
        .explore();
  }

  private static CountingRace dayAfter(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 1);
    race.world().append(0, Sample.of("1", "/a", "11:01"));
    race.world().append(0, Sample.of("2", "/a", "11:31"));
    race.start().process();
    race.start();
    simulation.advance(Duration.ofHours(26));
    Instant nextDay = Sample.time("12:01").plus(Duration.ofHours(25));
    race.world().append(0, Sample.at("3", "/a", nextDay));
    return race;
  }

  @ParameterizedTest(name = "{0} events, a new key for each: {1}")
  @CsvSource({
    "500, false, 4",
    "2000, false, 4",
    "8000, false, 4",
    "500, true, 400",
    "2000, true, 400",
    "8000, true, 400"
  })
  @Tag("interview")
  @Points(1)
  @Hint("A window that is closed need not be kept, whatever its key.")
  void r5_3_closed_windows_are_removed(int events, boolean newKeys, int limit) {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    int emitted = 0;
    for (int i = 0; i < events; i++) {
      String key = newKeys ? "key " + i : "a";
      emitted += windows.operator().onEvent(0, key, Sample.time("12:00").plusSeconds(i)).size();
    }

    int complete = (events - 1 - 10) / 300;
    assertThat(emitted)
        .as("rule 5.3: emissions of %d windows", complete)
        .isEqualTo(newKeys ? 300 * complete : complete);
    assertThat(windows.operator().retainedWindows())
        .as("rule 5.3: windows retained after %d events, newest included", events)
        .isBetween(1, limit);
  }

  @Test
  @Points(1)
  @Hint("Whole days of UTC by country: a daily roll-up has just that.")
  void r5_4_thirty_days_from_a_roll_up() {
    Past past = new Past(new RollUp(Grain.DAY, Set.of("country")));
    Instant until = Sample.time("00:00");
    Instant from = until.minus(Duration.ofDays(30));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      samples.add(Sample.at("id " + i, "/a", from.plus(Duration.ofMinutes(43L * i))));
    }
    past.load(until, samples.subList(0, 500));
    past.load(until, samples.subList(500, 1_000));
    List<GroupRow> before = past.byTime(from, until, Grain.ALL, "UTC");
    past.history().compact();
    long read = past.segments().rowsRead();

    List<GroupRow> rows = past.byTime(from, until, Grain.ALL, "UTC");

    assertThat(rows).as("rule 5.4: the answer after compact").isEqualTo(before);
    assertThat(rows.get(0).events()).as("rule 5.4: events").isEqualTo(1_000);
    assertThat(past.segments().rowsRead() - read)
        .as("rule 5.4: rows read for 30 days of a country")
        .isLessThanOrEqualTo(30);
    assertThat(past.segments().mostInADay(from))
        .as("rule 5.4: segments of a table on a day")
        .isOne();
  }
}

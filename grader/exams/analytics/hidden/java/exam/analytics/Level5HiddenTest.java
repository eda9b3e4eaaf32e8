package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.Past;
import katas.analytics.RollUp;
import katas.analytics.Sample;
import katas.analytics.Windows;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.RowCountingTable;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations and rows. */
class Level5HiddenTest {
  private static final Instant NEARLY_NOON = Sample.time("11:59");
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  @Test
  @Points(2)
  @Hint("Read and write only what the events touch.")
  void r5_1_a_hundred_messages_with_many_windows() {
    for (int windows : List.of(10, 40, 160)) {
      AnalyticsWorld world = new AnalyticsWorld();
      AnalyticsServer server = world.server();
      for (int i = 0; i < windows; i++) {
        world.append(0, Sample.at("old " + i, "/a", NEARLY_NOON.minusSeconds(300L * i)));
      }
      AnalyticsWorld.processAll(server);
      for (int i = 0; i < 100; i++) {
        world.append(
            0, Sample.at("id " + i, "/" + i % 5, NEARLY_NOON.minusSeconds(300L * (i % 10))));
      }

      Counts before = world.simulation().counts();
      server.process(100);
      Counts cost = world.simulation().counts().since(before);

      Expect.that(
          "rule 5.1: with " + windows + " windows, at most 400 operations and 1,000 rows",
          cost.total() <= 400 && cost.rows() <= 1_000,
          "it were " + cost.total() + " and " + cost.rows());
    }
  }

  @Test
  @Points(2)
  @Hint("An id is only kept to tell repeats; when can none be counted any more?")
  void r5_2_ids_are_forgotten() {
    for (int events : List.of(50, 200, 800)) {
      Simulation simulation = new Simulation();
      RowCountingTable table = new RowCountingTable(simulation.table());
      AnalyticsWorld world = new AnalyticsWorld(simulation, 1, table);
      AnalyticsServer server = world.server();
      for (int i = 0; i < events; i++) {
        world.append(
            0, Sample.at("id " + i, "/" + i % 2, NEARLY_NOON.minusSeconds(300L * (i % 5))));
      }
      AnalyticsWorld.processAll(server);

      simulation.advance(Duration.ofHours(26));
      server.clean();

      Expect.equal(
          "rule 5.2: counts that are kept", AnalyticsWorld.counts(server, "shop").size(), 10);
      Expect.that(
          "rule 5.2: after " + events + " events in 10 counts, at most 40 rows",
          table.rows() <= 40,
          "there are " + table.rows());
    }
  }

  @Test
  @Points(2)
  @Hint("A window that cannot be corrected any more need not be kept.")
  void r5_3_windows_are_forgotten() {
    for (int events : List.of(500, 2_000, 8_000)) {
      Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
      int emitted = 0;
      for (int i = 0; i < events; i++) {
        emitted += windows.operator().onEvent(0, "a", Sample.time("12:00").plusSeconds(i)).size();
      }

      int kept = windows.operator().retainedWindows();

      Expect.equal("rule 5.3: windows emitted", emitted, (events - 1 - 10) / 300);
      Expect.that(
          "rule 5.3: after " + events + " events 1 to 4 windows are kept",
          kept >= 1 && kept <= 4,
          "there are " + kept);
    }
  }

  @Test
  @Points(2)
  @Hint("Read sums, not events; and few large segments, not many small ones.")
  void r5_4_thirty_days_after_compaction() {
    Instant until = Sample.time("00:00");
    Instant from = until.minus(Duration.ofDays(30));
    RollUp hourly = new RollUp(Grain.HOUR, Set.of("country"));
    RollUp daily = new RollUp(Grain.DAY, Set.of("country"));
    for (int events : List.of(500, 2_000, 8_000)) {
      for (RollUp rollUp : List.of(hourly, daily)) {
        Past past = new Past(rollUp);
        load(past, from, until, events);
        List<GroupRow> before = past.byTime(from, until, Grain.ALL, "UTC");
        past.history().compact();

        long rows = past.segments().rowsRead();
        long segments = past.segments().segmentsRead();
        List<GroupRow> after = past.byTime(from, until, Grain.ALL, "UTC");
        long rowsRead = past.segments().rowsRead() - rows;
        long segmentsRead = past.segments().segmentsRead() - segments;

        long allowed = 2 * 30 * (rollUp.equals(daily) ? 1 : 24);
        Expect.equal("rule 5.4: the answer after compaction", after, before);
        Expect.that(
            "rule 5.4: of " + events + " events at most " + allowed + " rows are read",
            rowsRead <= allowed,
            "it were " + rowsRead);
        Expect.that(
            "rule 5.4: at most one segment a day is read",
            segmentsRead <= 30,
            "it were " + segmentsRead);
        Expect.equal(
            "rule 5.4: the segments of a table on a day", past.segments().mostInADay(from), 1);
      }
    }
  }

  /** Loads two countries' events by the half day, and at last a tenth that came late. */
  private static void load(Past past, Instant from, Instant until, int events) {
    List<Sample> half = new ArrayList<>();
    List<Sample> late = new ArrayList<>();
    Instant end = from.plus(HALF_A_DAY);
    for (int i = 0; i < events; i++) {
      Instant at = from.plus(Duration.between(from, until).multipliedBy(i).dividedBy(events));
      if (!at.isBefore(end)) {
        past.load(end, half);
        half.clear();
        end = end.plus(HALF_A_DAY);
      }
      Sample sample =
          Sample.at("id " + i, "/a", at)
              .country(i % 3 == 0 ? "NL" : "DE")
              .visitor("visitor " + i % 500)
              .millis(i);
      (i % 10 == 0 ? late : half).add(sample);
    }
    half.addAll(late);
    past.load(until, half);
  }
}

package exam.analytics;

import grader.engineadapters.ConcurrentThreads;
import java.util.List;
import java.util.stream.Stream;
import katas.analytics.AnalyticsServer;
import katas.analytics.Sample;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Kafka: several workers, each with a share of the partitions. */
class EngineLevel4CrowdTest {
  private static final int WORKERS = 3;
  private static final int PARTITIONS = 6;
  private static final int ROUNDS = 6;
  private static final int EVENTS = 90;

  private static final EngineAnalytics WORLD = new EngineAnalytics(PARTITIONS);
  private static final List<AnalyticsServer> WORKING =
      Stream.generate(WORLD::server).limit(WORKERS).toList();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  /** All workers work until nothing is left, a few at a time; whether two of them had a share. */
  private static boolean workTogether() {
    List<Integer> shares = ConcurrentThreads.of(WORKERS, n -> WORLD.processAll(WORKING.get(n), 3));
    return shares.stream().filter(share -> share > 0).count() > 1;
  }

  @Test
  @Hint("Between reading a count and writing it another server may have written one.")
  void r4_3_workers_count_the_same_window() {
    int together = 0;
    int sent = 0;
    for (int round = 0; round < ROUNDS && together < 2; round++) {
      for (int i = 0; i < EVENTS; i++) {
        WORLD.append(i % PARTITIONS, WORLD.event("id " + sent++, "/a", 0).site("window"));
      }
      together += workTogether() ? 1 : 0;
    }

    Expect.equal(
        "rule 4.3: the count of " + sent + " events",
        WORLD.counts(WORKING.get(0), "window"),
        List.of("0 /a view " + sent));
  }

  @Test
  @Hint("A repeat may be worked on at the same time, by the worker of another partition.")
  void r4_5_counts_are_what_was_sent() {
    boolean together = false;
    for (int round = 0; round < ROUNDS && !together; round++) {
      for (int i = 0; i < EVENTS; i++) {
        int id = i / 3;
        String page = "/" + id % 2;
        Sample event = WORLD.event("id " + id, page, id * 20).site("round " + round);
        WORLD.append(i % PARTITIONS, event);
        if (i % 10 == 0) {
          WORLD.append(i % PARTITIONS, "poison " + i);
        }
      }
      together = workTogether();
      // 30 events, each three times, 20 s apart, by turns on two pages: 15 in each window.
      Expect.equal(
          "rule 4.5: the counts of round " + round,
          WORLD.counts(WORKING.get(0), "round " + round),
          List.of("0 /0 view 8", "0 /1 view 7", "5 /0 view 7", "5 /1 view 8"));
    }
  }
}

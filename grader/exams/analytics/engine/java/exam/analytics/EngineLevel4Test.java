package exam.analytics;

import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.AnalyticsServer;
import katas.analytics.DeadLetter;
import katas.analytics.Sample;
import katas.blocks.LogPosition;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Kafka: repeats, and a worker that loses calls and crashes. */
class EngineLevel4Test {
  private static final int PARTITIONS = 3;
  private static final EngineAnalytics WORLD = new EngineAnalytics(PARTITIONS);
  private static final AnalyticsServer A = WORLD.server();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  @Hint("The partition says nothing about a repeat; the event's id does.")
  void r4_1_repeats_in_other_partitions_and_on_another_server() {
    Sample event = WORLD.event("1", "/a", 0).site("repeats");
    WORLD.append(0, event);
    WORLD.append(0, event);
    WORLD.append(1, event);
    WORLD.processAll();
    A.clean();
    WORLD.crashWorker();
    WORLD.append(0, event);
    WORLD.append(2, event);
    WORLD.append(2, event.site("other repeats"));
    WORLD.processAll();

    Expect.equal(
        "rule 4.1: an event that came five times",
        WORLD.counts(A, "repeats"),
        List.of("0 /a view 1"));
    Expect.equal(
        "rule 4.1: the same id on another site",
        WORLD.counts(A, "other repeats"),
        List.of("0 /a view 1"));
  }

  @Test
  @Hint("A call that failed half way must be made good: by whom, and from which message on?")
  void r4_2_calls_fail_and_the_worker_crashes() {
    int sent = 0;
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      for (String request : List.of("COMMIT", "")) {
        FaultyProxy table = WORLD.tableOfWorker();
        table.breakOne(request, fate);
        for (int i = 0; i < 5; i++) {
          WORLD.append(i % PARTITIONS, WORLD.event("id " + sent++, "/a", 60).site("failing"));
        }
        WORLD.processUntilBroken(table);
        table.heal();
        WORLD.append(0, WORLD.event("id " + sent++, "/a", 60).site("failing"));
        if (request.isEmpty()) {
          WORLD.crashWorker();
        }
        WORLD.processAll();
      }
    }

    Expect.equal(
        "rule 4.2: the count of " + sent + " events",
        WORLD.counts(A, "failing"),
        List.of("0 /a view " + sent));
  }

  @Test
  @Hint("By the log's time, which is the same at every delivery; and never stop at one of them.")
  void r4_4_a_dead_letter_once_and_in_order() {
    try (EngineAnalytics world = new EngineAnalytics(2)) {
      AnalyticsServer server = world.server();
      Sample late = Sample.at("l", "/a", world.now().minus(Duration.ofHours(25)));
      Sample future = Sample.at("f", "/a", world.now().plus(Duration.ofHours(1)));
      FaultyProxy table = world.tableOfWorker();
      table.breakOne("COMMIT", Fate.ANSWER_LOST);
      List<String> expected = new ArrayList<>();
      expected.add(text("MALFORMED", world.append(0, "x y z")));
      expected.add(text("FUTURE", world.append(0, future)));
      world.append(0, world.event("1", "/a", 0));
      expected.add(text("LATE", world.append(0, late)));
      expected.add(text("MALFORMED", world.append(1, "")));
      world.append(1, world.event("2", "/a", 0));

      world.processUntilBroken(table);
      world.processAll();
      List<DeadLetter> aside = server.deadLetters(1_000, Optional.empty()).items();

      Expect.equal(
          "rule 4.4: dead letters",
          aside.stream().map(each -> text(each.problem().name(), each.position())).toList(),
          expected);
      Expect.equal(
          "rule 4.4: what comes behind is counted",
          world.counts(server, "shop"),
          List.of("0 /a view 2"));
    }
  }

  private static String text(String problem, LogPosition position) {
    return problem + " " + position.partition() + "/" + position.offset();
  }
}

package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.CountingRace;
import katas.analytics.Sample;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults. */
class Level4HiddenTest {
  private static final int BOUND = 250;
  private static final int LARGE_POLL = 130;
  private static final int PAGES = 70;
  private static final long EVENTS_OF_LARGE_POLL =
      IntStream.range(0, LARGE_POLL).filter(i -> i % 9 != 4).count() + 1;
  private static final Sample ONE = Sample.of("1", "/a", "12:02");
  private static final Sample TWO = Sample.of("2", "/a", "12:01");

  @Test
  @Points(1)
  @Hint("How late can a repeat be appended, and how late is it worked on?")
  void r4_1_a_repeat_after_a_day() {
    AnalyticsWorld world = new AnalyticsWorld(new Simulation(), 2);
    AnalyticsServer server = world.server();
    world.append(0, ONE);
    AnalyticsWorld.processAll(server);

    world.simulation().advance(Duration.ofHours(24));
    world.append(1, ONE);
    world.simulation().advance(Duration.ofHours(1));
    server.clean();
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 4.1: an event and its repeat 24 h later",
        AnalyticsWorld.counts(server, "shop"),
        List.of("12:00 /a view 1"));
    Expect.equal("rule 4.1: dead letters", AnalyticsWorld.deadLetters(server), List.of());
  }

  @Test
  @Points(1)
  @Hint("A call that failed half way must be made good: by whom, and from which message on?")
  void r4_2_a_call_fails_anywhere() {
    Exploration.of(
            (Simulation simulation) -> {
              CountingRace race = new CountingRace(simulation, 2);
              race.world().append(0, ONE);
              race.world().append(1, TWO);
              race.world().append(1, ONE);
              race.start();
              return race;
            })
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("all work", CountingRace::processAll)
        .check(race -> race.expect("rule 4.2", List.of("12:00 /a view 2")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("What is counted and what is committed go in steps: a commit covers all before it.")
  void r4_2_a_poll_larger_than_a_batch_fails_anywhere() {
    explorePoll(
        simulation -> {
          CountingRace race = new CountingRace(simulation, 2);
          for (int i = 0; i < LARGE_POLL; i++) {
            race.world().append(i % 2, i % 9 == 4 ? ONE : Sample.of("id " + i, "/a", "12:02"));
            if (i % 50 == 7) {
              race.world().append(i % 2, "garbage " + i);
            }
          }
          return race;
        },
        List.of("12:00 /a view " + EVENTS_OF_LARGE_POLL));
    explorePoll(
        simulation -> {
          CountingRace race = new CountingRace(simulation, 1);
          for (int i = 0; i < PAGES; i++) {
            race.world().append(0, Sample.of("id " + i, "/" + (100 + i), "12:02"));
          }
          return race;
        },
        IntStream.range(0, PAGES).mapToObj(i -> "12:00 /" + (100 + i) + " view 1").toList());
  }

  /** One server takes all messages of a world in one call, which fails anywhere. */
  private static void explorePoll(
      Function<Simulation, CountingRace> messages, List<String> counts) {
    Exploration.of(
            (Simulation simulation) -> {
              CountingRace race = messages.apply(simulation);
              race.start();
              return race;
            })
        .bound(BOUND)
        .server("A", race -> processAndAgain(race.worker(0).server()))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("all process", CountingRace::processAll)
        .check(race -> race.expect("rule 4.2", counts))
        .explore();
  }

  private static void processAndAgain(AnalyticsServer server) {
    try {
      server.process(1_000);
    } catch (UnavailableException e) {
      server.process(1_000);
    }
  }

  private static CountingRace twoServers(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 2);
    race.start().process(); // Nothing yet: so each has joined, and has a partition.
    race.start().process();
    race.world().append(0, ONE);
    race.world().append(1, TWO);
    return race;
  }

  @Test
  @Points(1)
  @Hint("Between reading a count and writing it another server may have written one.")
  void r4_3_two_servers_count_one_window() {
    Exploration.of(Level4HiddenTest::twoServers)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .server("B", race -> race.worker(1).process())
        .afterwards("all work", CountingRace::processAll)
        .check(race -> race.expect("rule 4.3", List.of("12:00 /a view 2")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A slow server still counts what another was given meanwhile.")
  void r4_3_partitions_are_shared_out_anew() {
    Exploration.of(Level4HiddenTest::twoServers)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .server("B", race -> race.worker(1).process())
        .event("rebalance", race -> race.world().rebalance())
        .afterwards("all work", CountingRace::processAll)
        .check(race -> race.expect("rule 4.3", List.of("12:00 /a view 2")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("By the log's time, which is the same at every delivery; and never stop at one of them.")
  void r4_4_a_dead_letter_once() {
    Exploration.of(Level4HiddenTest::withBadMessages)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .faults(Fault.CRASH, Fault.FAIL_AFTER)
        .afterwards(
            "an hour passes, and one more comes",
            race -> {
              race.world().simulation().advance(Duration.ofHours(1));
              race.world().append(0, "one more");
            })
        .afterwards("all work", CountingRace::processAll)
        .check(race -> race.expect("rule 4.4", List.of("12:00 /a view 2")))
        .check(race -> expectDeadLetters(AnalyticsWorld.deadLetters(race.world().server())))
        .explore();
  }

  private static void expectDeadLetters(List<String> letters) {
    List<String> bad =
        List.of(
            "MALFORMED 0/0",
            "FUTURE 0/1",
            "LATE 0/3",
            "MALFORMED 0/4",
            "MALFORMED 1/0",
            "LATE 1/2");
    Expect.that(
        "rule 4.4: each bad message is a dead letter once: " + bad,
        letters.equals(bad),
        "dead letters are " + letters);
  }

  private static CountingRace withBadMessages(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 2);
    AnalyticsWorld world = race.world();
    Instant now = Sample.time("12:00");
    Sample late = Sample.at("l", "/a", now.minus(Duration.ofHours(24)).minusMillis(1));
    world.append(0, "x y z");
    world.append(0, Sample.at("f", "/a", now.plus(Duration.ofMinutes(5)).plusMillis(1)));
    world.append(0, ONE);
    world.append(0, late);
    world.append(1, Sample.of("b", "no slash", "12:00"));
    world.append(1, TWO);
    world.append(1, late);
    race.start();
    return race;
  }
}

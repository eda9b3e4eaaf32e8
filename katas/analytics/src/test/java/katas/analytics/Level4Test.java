package katas.analytics;

import static katas.analytics.CountsAssert.assertThatCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Simulation;
import katas.kit.Demonstration;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Races and faults: every order of the servers' operations is tried. */
@Tag("level-4")
class Level4Test {
  private static final int BOUND = 300;

  @Test
  @Points(1)
  @Hint("The browser sends again when it got no answer: the event's id tells a repeat.")
  void r4_1_a_repeat_counts_nothing() {
    AnalyticsWorld world = new AnalyticsWorld(new Simulation(), 2);
    AnalyticsServer server = world.server();
    Sample sample = Sample.of("1", "/a", "12:02");

    world.append(0, sample);
    world.append(0, sample);
    AnalyticsWorld.processAll(server);
    world.append(1, sample);
    AnalyticsWorld.processAll(world.server());
    AnalyticsWorld.processAll(server);

    assertThatCounts(server, "shop")
        .as("rule 4.1: an event that came three times, in two partitions")
        .are("12:00 /a view 1");
  }

  @Test
  @Points(1)
  @Hint("How late can a repeat be appended, and how late is it processed?")
  void r4_1_a_repeat_after_a_day_counts_nothing() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Sample sample = Sample.of("1", "/a", "12:00");
    world.append(0, sample);
    AnalyticsWorld.processAll(server);

    world.simulation().advance(Duration.ofHours(24));
    world.append(0, sample);
    world.simulation().advance(Duration.ofHours(1));
    server.clean();
    AnalyticsWorld.processAll(server);

    assertThatCounts(server, "shop")
        .as("rule 4.1: an event and its repeat 24 h later, with clean in between")
        .are("12:00 /a view 1");
  }

  private static CountingRace oneServer(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 1);
    race.world().append(0, Sample.of("1", "/a", "12:02"));
    race.world().append(0, Sample.of("2", "/a", "12:01"));
    race.start();
    return race;
  }

  private static CountingRace twoServers(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 2);
    race.start().process(); // Nothing yet: so each has joined, and has a partition.
    race.start().process();
    race.world().append(0, Sample.of("1", "/a", "12:02"));
    race.world().append(1, Sample.of("2", "/a", "12:01"));
    return race;
  }

  @Test
  @Points(1)
  @Hint("What is committed and not counted yet is lost with the server.")
  void r4_2_a_server_fails_anywhere() {
    Exploration.of(Level4Test::oneServer)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .faults(Fault.values())
        .afterwards("all process", CountingRace::processAll)
        .check(race -> race.expect("rule 4.2", List.of("12:00 /a view 2")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A member that never polls keeps its partitions, and their messages wait for ever.")
  void r4_2_a_server_that_does_not_process_stays_out_of_the_group() {
    MessageLog log = mock();
    AnalyticsServer server = new AnalyticsWorld().server(log);
    Instant noon = Sample.time("12:00");

    server.track(Sample.of("1", "/a", "12:00").event());
    server.counts("shop", noon, noon.plusSeconds(300), 10, Optional.empty());
    server.topPages("shop", noon, noon.plusSeconds(300), 10);
    server.deadLetters(10, Optional.empty());
    server.clean();

    verify(log, never().description("rule 4.2: a server that does not process joined the group"))
        .join(any(), any());
  }

  @Test
  @Points(1)
  @Hint("Between reading a count and writing it another server may have written one.")
  void r4_3_two_servers_count_one_window() {
    Exploration.of(Level4Test::twoServers)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .server("B", race -> race.worker(1).process())
        .afterwards("all process", CountingRace::processAll)
        .check(race -> race.expect("rule 4.3", List.of("12:00 /a view 2")))
        .explore();
  }

  static Stream<Arguments> badMessages() {
    Duration skew = Duration.ofMinutes(5).plusNanos(1);
    Duration day = Duration.ofHours(24).plusNanos(1);
    Instant noon = Sample.time("12:00");
    String good = Events.encode(Sample.of("1", "/a", "12:00").event());
    return Stream.of(
        arguments("poison", "poison", Problem.MALFORMED),
        arguments("+10 ms", good.replace(" 10 ", " +10 "), Problem.MALFORMED),
        arguments("no page", text(Sample.of("1", "", "12:00")), Problem.MALFORMED),
        arguments("future", text(Sample.at("1", "/a", noon.plus(skew))), Problem.FUTURE),
        arguments("late", text(Sample.at("1", "/a", noon.minus(day))), Problem.LATE));
  }

  private static String text(Sample sample) {
    return Events.encode(sample.event());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badMessages")
  @Points(1)
  @Hint("A message that cannot be counted must not come for ever. Its time is that of its append.")
  void r4_4_a_bad_message_is_a_dead_letter_and_stops_nothing(
      String what, String message, Problem problem) {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();

    world.append(0, message);
    world.append(0, Sample.of("2", "/a", "12:02"));
    world.simulation().advance(Duration.ofMinutes(30));
    AnalyticsWorld.processAll(server);

    assertThat(AnalyticsWorld.deadLetters(server))
        .as("rule 4.4: dead letters after %s", what)
        .containsExactly(problem + " 0/0");
    assertThatCounts(server, "shop")
        .as("rule 4.4: the counts after %s", what)
        .are("12:00 /a view 1");
  }

  @Test
  @Points(1)
  @Hint("Dead letters are found by their place in the log, so each is there once.")
  void r4_4_dead_letters_page_by_page() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    for (int i = 0; i < 12; i++) {
      world.append(0, "poison " + i);
    }
    AnalyticsWorld.processAll(server);

    Page<DeadLetter> first = server.deadLetters(11, Optional.empty());
    Page<DeadLetter> second = server.deadLetters(11, first.next());

    assertThat(first.items())
        .as("rule 4.4: the first 11 dead letters")
        .extracting(DeadLetter::value)
        .hasSize(11)
        .startsWith("poison 0", "poison 1", "poison 2")
        .endsWith("poison 10");
    assertThat(second.items())
        .as("rule 4.4: the others")
        .extracting(DeadLetter::value)
        .containsExactly("poison 11");
  }

  @Test
  @Points(1)
  @Hint("Stream and batch must agree on what counts: judge a message by itself and its append.")
  void r4_5_a_recount_of_a_range_agrees_with_the_counts() {
    AnalyticsWorld world = new AnalyticsWorld(new Simulation(), 2);
    AnalyticsServer server = world.server();
    for (String time : List.of("11:59:59", "12:00", "12:04", "12:05", "11:55")) {
      world.append(0, Sample.of(time, "/a", time));
      world.append(1, Sample.of(time, "/a", time));
    }
    world.append(1, "poison");
    AnalyticsWorld.processAll(server);
    Instant noon = Sample.time("12:00");
    Instant end = noon.plusSeconds(300);

    List<WindowCount> recount = server.recount("shop", noon, end);

    assertThatCounts(recount).as("rule 4.5: a recount of 12:00 to 12:05").are("12:00 /a view 2");
    assertThat(server.counts("shop", noon, end, 10, Optional.empty()).items())
        .as("rule 4.5: the counts of 12:00 to 12:05")
        .isEqualTo(recount);
    assertThat(server.recount("shop", noon, end)).as("rule 4.5: once more").isEqualTo(recount);
  }

  /** Real threads: the explorations find more, and find it every time. */
  @Test
  @Demonstration
  void r4_3_two_servers_count_while_browsers_send() throws Exception {
    AnalyticsWorld world = new AnalyticsWorld(Simulation.forCrowd(), 2);
    AtomicBoolean open = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> workers =
        Stream.of(world.server(), world.server())
            .<Future<?>>map(worker -> threads.submit(() -> processWhile(open, worker)))
            .toList();

    for (int browser = 0; browser < 2; browser++) {
      String id = "browser " + browser;
      AnalyticsServer server = world.server();
      threads.submit(() -> sendTwice(server, id));
    }

    AnalyticsServer reader = world.server();
    await("rule 4.3: 40 events of two browsers")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThatCounts(reader, "shop")
                    .as("rule 4.3: the counts")
                    .are("12:00 /a view 40"));
    open.set(false);
    for (Future<?> worker : workers) {
      worker.get();
    }
    threads.shutdown();
    assertThatCounts(reader, "shop").as("rule 4.3: the counts at the end").are("12:00 /a view 40");
  }

  private static void processWhile(AtomicBoolean open, AnalyticsServer worker) {
    while (open.get()) {
      worker.process(7);
    }
  }

  private static void sendTwice(AnalyticsServer server, String browser) {
    for (int i = 0; i < 20; i++) {
      Event event = Sample.of(browser + " " + i, "/a", "12:02").event();
      server.track(event);
      server.track(event);
    }
  }
}

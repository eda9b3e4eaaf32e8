package katas.contentfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Demonstration;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
@Tag("level-4")
class Level4Test {
  private static final int BOUND = 500;

  private static Exploration<FeedRace> race(Setup setup) {
    return Exploration.of((Simulation simulation) -> setup.of(new FeedRace(simulation)))
        .bound(BOUND);
  }

  /** What happened before the race. */
  private interface Setup {
    FeedRace of(FeedRace race);
  }

  @Test
  @Points(1)
  @Hint(
      "A message that is committed too early is lost by a crash, one that is committed too late"
          + " comes twice.")
  void r4_1_a_worker_fails_anywhere() {
    race(race -> race.follow("ann", "bob", "cid").post("ann", "hello"))
        .server("A", race -> race.a().service().fanOut())
        .faults(Fault.values())
        .check(race -> race.expectFeed("rule 4.1", "bob", "hello"))
        .check(race -> race.expectFeed("rule 4.1", "cid", "hello"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint(
      "A member of the group that never polls keeps its partitions, and their posts wait for ever.")
  void r4_1_a_server_that_is_no_worker_stays_out_of_the_consumer_group() {
    MessageLog log = mock();
    Server server = new FeedWorld().server(log);

    server.post("ann", "hello");
    server.follow("bob", "ann");
    server.texts("bob");

    verify(log, never().description("rule 4.1: a server that is no worker joined the group"))
        .join(any(), any());
  }

  @Test
  @Points(1)
  @Hint("A request that failed may have done half: sent again it must do the other half.")
  void r4_2_a_post_fails_anywhere_and_is_sent_again() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "hello"))
        .faults(Fault.values())
        .afterwards("the client asks B", race -> race.b().post("ann", "hello"))
        .check(race -> race.expectFeed("rule 4.2", "bob", "hello"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Between reading a count and writing it back another server may have written one.")
  void r4_6_two_users_like_a_post_at_once() {
    race(race -> race.post("ann", "hello"))
        .server("A", race -> race.a().service().like("bob", race.id("hello")))
        .server("B", race -> race.b().service().like("cid", race.id("hello")))
        .check(race -> race.expectLikes("rule 4.6", 2))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A cache that is filled with what was read before the action hides the action.")
  void r4_8_a_feed_is_read_while_its_user_posts() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().texts("bob"))
        .server("B", race -> race.b().post("bob", "mine"))
        .check(race -> race.expectFeedNow("rule 4.8", "bob", "mine"))
        .explore();
  }

  /** Real threads: the explorations find more, and find it every time. */
  @Test
  @Demonstration
  void r4_1_a_worker_catches_up_with_four_authors() throws Exception {
    FeedWorld world = new FeedWorld(Simulation.forCrowd(), FeedWorld.small(100));
    Server reader = world.server();
    reader.follow("bob", "a0", "a1", "a2", "a3");
    reader.texts("bob");
    AtomicBoolean open = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    Server worker = world.server();
    Future<?> work = threads.submit(() -> workWhile(open, worker));

    for (int author = 0; author < 4; author++) {
      String id = "a" + author;
      Server server = world.server();
      threads.submit(() -> IntStream.range(0, 10).forEach(i -> server.post(id, id + " " + i)));
    }

    await("rule 4.1: the feed of bob")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              world.pass(Duration.ofSeconds(60));
              assertThat(reader.texts("bob")).hasSize(40).doesNotHaveDuplicates();
            });
    open.set(false);
    work.get();
    threads.shutdown();
  }

  private static void workWhile(AtomicBoolean open, Server worker) {
    while (open.get()) {
      worker.service().fanOut();
    }
  }
}

package exam.contentfeed;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL, Redis and Kafka: what happens while posts are fanned out. */
class EngineLevel4Test {
  private static final EngineFeed FEED = EngineFeed.withCelebritiesFrom(100);
  private static final Server A = FEED.server();
  private static final Server B = FEED.server();

  @AfterAll
  static void close() {
    FEED.close();
  }

  private static void expectFeed(String rule, String user, List<String> texts) {
    Expect.equal(rule + ": the feed of " + user, B.texts(user), texts);
  }

  @Test
  @Hint("After a lost call the worker does not know what it has done: it must be given it again.")
  void r4_1_a_worker_loses_calls_and_crashes() {
    FaultyProxy store = FEED.storeOfWorker();
    A.follow("b1", "a1");
    A.texts("b1");
    FEED.passMinute();
    for (FaultyProxy wire : List.of(store, FEED.tableOfWorker())) {
      for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
        wire.breakOne("", fate);
        A.post("a1", (wire == store ? "store " : "table ") + fate);
        FEED.drainQueue();
        wire.heal();
      }
    }
    store.breakOne("", Fate.LOST);
    A.post("a1", "crash");
    FEED.workUntilBroken(store);
    FEED.crashWorker();
    FEED.settle();

    expectFeed(
        "rule 4.1",
        "b1",
        List.of("crash", "table ANSWER_LOST", "table LOST", "store ANSWER_LOST", "store LOST"));
  }

  @Test
  @Hint("A request that failed may have done half: sent again it must do the other half.")
  void r4_2_a_post_fails_and_is_sent_again() {
    ServerBlocks machine = FEED.world().server();
    FaultyProxy table = machine.wireToTable();
    FaultyProxy store = machine.wireToStore();
    Server failing = FEED.on(machine);
    A.follow("b2", "a2");
    A.texts("b2");

    table.breakOne("COMMIT", Fate.ANSWER_LOST);
    Faults.tried(() -> failing.post("a2", "saved"));
    A.post("a2", "saved");
    store.breakOne("", Fate.LOST);
    Faults.tried(() -> failing.post("a2", "not in the store"));
    A.post("a2", "not in the store");
    FEED.settle();

    expectFeed("rule 4.2", "b2", List.of("not in the store", "saved"));
    expectFeed("rule 4.2", "a2", List.of("not in the store", "saved"));
  }

  @Test
  @Hint("The worker may have read the followers just before there was one less.")
  void r4_3_an_unfollow_meets_the_fan_out() {
    FaultyProxy store = FEED.storeOfWorker();
    A.follow("b3", "a3", "c3");
    A.texts("b3");
    A.post("c3", "of c3");
    FEED.settle();
    A.post("a3", "of a3");

    store.breakOne("", Fate.ANSWER_HELD);
    CompletableFuture<Void> fanOut = CompletableFuture.runAsync(FEED::drainQueue);
    await().until(() -> store.hasBroken() || fanOut.isDone());
    B.service().unfollow("b3", "a3");
    A.texts("b3");
    store.heal();
    fanOut.join();
    FEED.settle();

    expectFeed("rule 4.3", "b3", List.of("of c3"));
  }

  @Test
  @Hint("The worker may have read the followers just before there was one more.")
  void r4_3_follows_meet_the_fan_out() {
    List<Server> servers = FEED.servers(8);
    for (int i = 0; i < 8; i++) {
      A.texts("f" + i);
    }
    A.post("g3", "hello");

    ConcurrentThreads.of(
        9,
        n -> {
          if (n == 8) {
            FEED.drainQueue();
          } else {
            servers.get(n).follow("f" + n, "g3");
            servers.get(n).texts("f" + n);
          }
          return n;
        });
    FEED.settle();

    for (int i = 0; i < 8; i++) {
      expectFeed("rule 4.3", "f" + i, List.of("hello"));
    }
  }

  @Test
  @Hint("The deletion may come before the post has reached anybody.")
  void r4_4_a_deletion_meets_the_fan_out() {
    A.follow("b4", "a4");
    A.texts("b4");
    String post = A.post("a4", "oops");

    ConcurrentThreads.of(
        3,
        n -> {
          switch (n) {
            case 0 -> FEED.drainQueue();
            case 1 -> A.service().delete("a4", post);
            default -> B.texts("b4");
          }
          return n;
        });
    FEED.settle();

    expectFeed("rule 4.4", "b4", List.of());
    expectFeed("rule 4.4", "a4", List.of());
  }
}

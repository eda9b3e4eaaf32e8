package exam.contentfeed;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL, Redis and Kafka: two workers, each with a share of the queue. */
class EngineLevel4WorkersTest {
  private static final int ROUNDS = 5;

  @Test
  @Hint("Two workers may change the same timeline: the later one must not undo the first.")
  void r4_1_workers_have_posts_for_the_same_follower() {
    try (EngineFeed feed = EngineFeed.withCelebritiesFrom(100)) {
      feed.partitions(2);
      Server server = feed.server();
      Server other = feed.server();
      drainQueue(feed, other); // Both join, while the rest is prepared.
      List<String> authors = IntStream.range(0, 8).mapToObj(i -> "author" + i).toList();
      authors.forEach(author -> server.follow("bob", author));
      server.texts("bob");
      List<String> texts = new ArrayList<>();
      boolean together = false;
      for (int round = 0; round < ROUNDS && !together; round++) {
        feed.worker().texts("bob"); // It is connected by then, and asks for nothing but posts.
        feed.storeOfWorker().breakOne("", Fate.ANSWER_HELD);
        for (String author : authors) {
          texts.add(author + " " + round);
          server.post(author, author + " " + round);
        }
        together = feed.queued() == 0 || workBetween(feed, other);
        drainQueue(feed, other);
      }
      feed.passMinute();

      Expect.equal(
          "rule 4.1: the posts in the feed of bob, sorted",
          server.texts("bob").stream().sorted().toList(),
          texts.stream().sorted().toList());
    }
  }

  /** The other works while the worker waits for the store; whether both had something to do. */
  private static boolean workBetween(EngineFeed feed, Server other) {
    FaultyProxy store = feed.storeOfWorker();
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> EngineFeed.workSome(feed.worker()));
    await().until(() -> store.hasBroken() || first.isDone());
    int second = EngineFeed.workSome(other);
    store.heal();
    return first.join() > 0 && second > 0;
  }

  private static void drainQueue(EngineFeed feed, Server other) {
    ConcurrentThreads.of(
        2,
        n -> {
          if (n == 0) {
            feed.drainQueue();
          } else {
            feed.drainQueue(other);
          }
          return n;
        });
  }
}

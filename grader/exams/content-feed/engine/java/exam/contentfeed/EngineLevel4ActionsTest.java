package exam.contentfeed;

import static katas.contentfeed.FeedOrder.CHRONOLOGICAL;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.Profile;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL, Redis and Kafka: users who act at the same time on many servers. */
class EngineLevel4ActionsTest {
  private static final int SERVERS = 8;
  private static final EngineFeed FEED = EngineFeed.withCelebritiesFrom(3);
  private static final List<Server> ALL = FEED.servers(SERVERS);
  private static final Server A = ALL.get(0);
  private static final Server B = ALL.get(1);

  @AfterAll
  static void close() {
    FEED.close();
  }

  @Test
  @Hint("One decides by the followers of now, the other by those of then: a post may fall between.")
  void r4_5_an_author_crosses_the_threshold_while_posts_wait() {
    A.follow("f1", "a5");
    A.follow("f2", "a5");
    A.texts("f1");
    A.post("a5", "1");
    B.follow("f3", "a5");
    FEED.settle();
    A.texts("f1");
    A.post("a5", "2");
    ConcurrentThreads.of(
        2,
        n -> {
          if (n == 0) {
            FEED.drainQueue();
          } else {
            B.service().unfollow("f3", "a5");
          }
          return n;
        });
    A.post("a5", "3");
    FEED.settle();

    List<String> all = List.of("3", "2", "1");
    Expect.equal("rule 4.5: the feed of f1", B.texts("f1"), all);
    Expect.equal("rule 4.5: the feed of f2", B.texts("f2"), all);
    Expect.equal("rule 4.5: the feed of f3", B.texts("f3"), List.of());
  }

  @Test
  @Hint("That somebody likes a post and how many do must be written together, and once.")
  void r4_6_likes_at_once_count_once_a_user() {
    for (int round = 0; round < 3; round++) {
      String post = A.post("a6", "post " + round);

      ConcurrentThreads.of(
          SERVERS,
          n -> {
            ALL.get(n).service().like(n < SERVERS / 2 ? "one" : "other", post);
            return n;
          });

      Expect.equal(
          "rule 4.6: likes, when each of two users sent four at once",
          A.page("a6", CHRONOLOGICAL, 1).items().get(0).likes(),
          2L);
    }
  }

  @Test
  @Hint("A like that was saved, but not answered, is there already when it is given again.")
  void r4_6_a_like_fails_and_is_given_again() {
    ServerBlocks machine = FEED.world().server();
    FaultyProxy table = machine.wireToTable();
    Server failing = FEED.on(machine);
    String post = A.post("c6", "hello");

    table.breakOne("COMMIT", Fate.ANSWER_LOST);
    Faults.tried(() -> failing.service().like("b6", post));
    A.service().like("b6", post);

    Expect.equal("rule 4.6: likes", B.page("c6", CHRONOLOGICAL, 1).items().get(0).likes(), 1L);
  }

  @Test
  @Hint("Who follows is read, counted and written in one step, or two servers count the same.")
  void r4_7_follows_and_unfollows_at_once() {
    A.post("a7", "hello");
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          ALL.get(n).follow("f" + n / 2, "a7");
          return n;
        });
    Profile followed = A.service().profile("a7");
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          ALL.get(n).service().unfollow("f" + n / 4, "a7");
          return n;
        });
    FEED.settle();

    Expect.equal("rule 4.7: four users followed twice", followed, new Profile("a7", 4, 0));
    Expect.equal(
        "rule 4.7: two of them unfollowed", B.service().profile("a7"), new Profile("a7", 2, 0));
    Expect.equal("rule 4.7: the feed of f1, who left", contains("f1", "hello"), false);
    Expect.equal("rule 4.7: the feed of f2, who stayed", contains("f2", "hello"), true);
  }

  private static boolean contains(String user, String text) {
    return B.texts(user).contains(text);
  }

  @Test
  @Hint("A cache that is filled with what was read before the action hides the action.")
  void r4_8_a_feed_is_read_while_its_user_posts() {
    for (int round = 0; round < 5; round++) {
      String text = "post " + round;
      ConcurrentThreads.of(
          SERVERS, n -> n == 0 ? ALL.get(n).post("b8", text) : ALL.get(n).texts("b8"));
      Expect.equal("rule 4.8: the newest post in the feed", B.texts("b8").get(0), text);
    }
  }

  @Test
  @Hint("Whom a user follows must be read after what says that it has changed.")
  void r4_8_a_feed_is_read_while_its_user_follows() {
    ServerBlocks machine = FEED.world().server();
    FaultyProxy table = machine.wireToTable();
    Server reader = FEED.on(machine);
    A.follow("d8", "c8");
    A.post("a8", "hello");
    reader.service().profile("d8");

    table.breakOne("", Fate.ANSWER_HELD);
    CompletableFuture<List<String>> reading =
        CompletableFuture.supplyAsync(() -> reader.texts("d8"));
    await().until(() -> table.hasBroken() || reading.isDone());
    B.follow("d8", "a8");
    table.heal();
    reading.join();

    Expect.equal(
        "rule 4.8: the feed once the follow has returned", A.texts("d8"), List.of("hello"));
  }

  @Test
  @Hint("One author, one instant, eight servers: what makes ids different, and a request known?")
  void r4_9_posts_of_one_author_at_once() {
    A.follow("b9", "a9");
    A.texts("b9");

    ConcurrentThreads.of(SERVERS, n -> ALL.get(n).post("a9", "post-" + n / 2));
    FEED.settle();

    Expect.equal(
        "rule 4.9: four posts, each sent by two servers at once, in the feed of b9",
        B.texts("b9").stream().sorted().toList(),
        List.of("post-0", "post-1", "post-2", "post-3"));
  }
}

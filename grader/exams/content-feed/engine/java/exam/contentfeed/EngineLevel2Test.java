package exam.contentfeed;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 2 on PostgreSQL, Redis and Kafka: who brings a post, and how long a feed is kept. */
class EngineLevel2Test {
  private static final EngineFeed FEED = EngineFeed.withCelebritiesFrom(3);
  private static final Server A = FEED.server();
  private static final Server B = FEED.server();

  @AfterAll
  static void close() {
    FEED.close();
  }

  private static void post(String author, String text) {
    A.post(author, text);
    FEED.settle();
  }

  @Test
  @Hint(
      "A post that was not fanned out must be asked for even when its author is no celebrity now.")
  void r2_1_an_author_crosses_the_threshold_both_ways() {
    A.follow("f1", "a1");
    A.follow("f2", "a1");
    A.texts("f1");
    post("a1", "below");
    A.follow("f3", "a1");
    A.texts("f3");
    post("a1", "at");

    Expect.equal("rule 2.1: the feed of f1 then", B.texts("f1"), List.of("at", "below"));
    B.service().unfollow("f3", "a1");
    post("a1", "below again");

    List<String> all = List.of("below again", "at", "below");
    Expect.equal("rule 2.1: the feed of f1", B.texts("f1"), all);
    Expect.equal("rule 2.1: the feed of f2", B.texts("f2"), all);
    Expect.equal("rule 2.1: the feed of f3, who left", B.texts("f3"), List.of());
  }

  @Test
  @Hint("Who reads the feed again and again must not keep it for ever.")
  void r2_3_a_feed_is_at_most_a_minute_old() {
    A.follow("b3", "a3");
    FEED.settle();
    B.texts("b3");

    post("a3", "news");

    Expect.equal("rule 2.3: the feed a minute later", B.texts("b3"), List.of("news"));
  }

  @Test
  @Hint("Every change of one's own makes one's cached feed out of date, for all servers.")
  void r2_4_what_one_does_shows_at_once() {
    String theirs = A.post("c4", "of c4");
    A.follow("b4", "a4");
    FEED.settle();
    B.texts("b4");

    String post = A.post("b4", "mine");
    Expect.equal("rule 2.4: after a post", B.texts("b4"), List.of("mine"));
    A.service().delete("b4", post);
    Expect.equal("rule 2.4: after a deletion", B.texts("b4"), List.of());
    A.follow("b4", "c4");
    Expect.equal("rule 2.4: after a follow", B.texts("b4"), List.of("of c4"));
    A.service().unfollow("b4", "c4");
    Expect.equal("rule 2.4: after an unfollow", B.texts("b4"), List.of());
    A.follow("b4", "c4");
    B.texts("b4");
    A.service().delete("c4", theirs);
    Expect.equal("rule 2.4: after c4 deleted theirs", B.texts("b4"), List.of());
  }

  @Test
  @Hint("A timeline that is missing is not a timeline without posts.")
  void r2_5_the_store_loses_everything() {
    A.follow("b5", "a5", "c5");
    A.texts("b5");
    A.post("a5", "of a5");
    post("c5", "of c5");

    try (EngineWorld empty = Engines.ofThisRun().newWorld()) {
      Server after = FEED.on(FEED.world().server(), empty.server().store());
      List<String> all = List.of("of c5", "of a5");
      Expect.equal("rule 2.5: the feed of b5 from the table", after.texts("b5"), all);
      Expect.equal("rule 2.5: and once more", after.texts("b5"), all);
    }
  }

  @Test
  @Hint("Cut what you have merged, not only what you keep.")
  void r2_6_a_feed_ends_after_its_newest_posts() {
    A.follow("b6", "a6", "c6");
    A.texts("b6");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      for (String author : List.of("a6", "b6", "c6")) {
        expected.add(author + " " + i);
        A.post(author, author + " " + i);
      }
    }
    FEED.settle();

    Collections.reverse(expected);
    Expect.equal(
        "rule 2.6: the feed of b6, with 54 posts and a length of 50",
        B.texts("b6"),
        expected.subList(0, 50));
  }
}

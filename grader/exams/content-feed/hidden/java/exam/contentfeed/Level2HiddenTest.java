package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deep dive: fan-out on write, on read, and the cache between. */
class Level2HiddenTest {
  @Test
  @Points(1)
  @Hint(
      "A post that was not fanned out must be asked for even when its author is no celebrity now.")
  void r2_1_an_author_crosses_the_threshold_both_ways() {
    FeedSpecification.HISTORIES.expect("2.1");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A scan gives at most 1,000 rows: go on behind the last one.")
  void r2_1_the_last_of_a_thousand_and_one_followers_has_the_post() {
    FeedWorld many = new FeedWorld(new Simulation(), FeedWorld.small(2_000));
    Server server = many.server();
    for (int i = 1_000; i <= 2_000; i++) {
      server.follow("f" + i, "ann");
    }
    server.texts("f1000");
    server.texts("f2000");

    server.post("ann", "hello");
    many.settle();

    Expect.equal("rule 2.1: the first follower", server.texts("f1000"), List.of("hello"));
    Expect.equal("rule 2.1: follower 1,001", server.texts("f2000"), List.of("hello"));
  }

  /** The cost of a post of ann's, who has followers, follows others and has posted before. */
  private static Counts costOfPost(int size) {
    FeedWorld many = new FeedWorld(new Simulation(), FeedWorld.small(100));
    Server server = many.server();
    for (int i = 0; i < size; i++) {
      server.follow("f" + i, "ann");
      server.texts("f" + i);
      server.follow("ann", "a" + i);
      server.post("ann", "earlier " + i);
    }
    server.texts("ann");

    Counts before = many.simulation().counts();
    server.post("ann", "hello");
    return many.simulation().counts().since(before);
  }

  @Test
  @Tag("interview")
  @Points(2)
  @Hint("Whoever posts waits for the queue to take the post, not for the followers.")
  void r2_2_posting_costs_the_same_for_many_followers() {
    Growth.of("rule 2.2: a post of somebody with %d followers", 4, Level2HiddenTest::costOfPost)
        .limit("calls", Growth.calls(), 10, 0);
  }

  @Test
  @Points(1)
  @Hint("What is kept must not live longer because it is read.")
  void r2_3_a_feed_is_at_most_a_minute_old() {
    FeedSpecification.HISTORIES.expect("2.3");
  }

  @Test
  @Points(1)
  @Hint("Every change of one's own makes one's cached feed out of date, for all servers.")
  void r2_4_what_one_does_shows_at_once() {
    FeedSpecification.HISTORIES.expect("2.4");
  }

  @Test
  @Points(1)
  @Hint("The parts of a key need a separator that no id may hold.")
  void r2_4_users_whose_ids_look_like_parts_of_keys() {
    FeedWorld world = new FeedWorld();
    MeasuredStore measured = new MeasuredStore(world.simulation().store());
    Server server = world.server(measured.store());
    server.follow("ann", "bob");
    server.post("ann", "hello");
    world.settle();
    server.texts("ann");

    expectTwoUsers("ann-1");
    measured.idsWithin("ann").forEach(Level2HiddenTest::expectTwoUsers);
  }

  private static void expectTwoUsers(String other) {
    FeedWorld world = new FeedWorld();
    Server server = world.server();
    List<String> users = List.of(other, "ann", other);
    for (String user : users) {
      server.texts(user);
      server.follow(user, "bob");
    }
    server.post("bob", "hello");
    world.settle();
    users.forEach(server::texts);
    for (String user : users) {
      server.post(user, "from " + user);
      Expect.equal(
          "rule 2.4: the newest post in the feed of " + user,
          server.texts(user).get(0),
          "from " + user);
    }
    world.settle();
    server.service().unfollow(other, "bob");
    Expect.equal(
        "rule 2.4: the feed of ann, who follows bob as " + other + " did",
        server.texts("ann"),
        List.of("from ann", "hello"));
  }

  @Test
  @Points(2)
  @Hint("A timeline that is missing is not a timeline without posts.")
  void r2_5_the_store_loses_everything() {
    FeedSpecification.HISTORIES.expect("2.5");
  }

  @Test
  @Points(1)
  @Hint("Cut what you have merged, not only what you keep.")
  void r2_6_a_feed_ends_after_its_newest_posts() {
    FeedSpecification.HISTORIES.expect("2.6");
    FeedConfig config = FeedConfig.defaults();
    FeedWorld usual =
        new FeedWorld(
            new Simulation(),
            new FeedConfig(
                2,
                config.timelineLength(),
                config.cacheTimeToLive(),
                config.halfLife(),
                config.candidates(),
                config.rankedLength(),
                config.topic(),
                config.consumerGroup()));
    Server server = usual.server();
    server.follow("bob", "star", "ann");
    server.follow("cid", "star");
    server.texts("bob");
    List<String> authors = List.of("star", "ann", "bob");
    List<String> newest = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      String text = "post " + i;
      server.post(authors.get(i % 3), text);
      usual.pass(Duration.ofSeconds(1));
      if (i >= 100) {
        newest.add(0, text);
      }
    }
    usual.settle();

    Expect.equal("rule 2.6: the feed of bob", server.texts("bob"), newest);
  }
}

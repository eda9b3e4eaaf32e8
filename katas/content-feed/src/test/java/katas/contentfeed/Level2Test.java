package katas.contentfeed;

import static katas.contentfeed.CostAssert.assertThatCost;
import static katas.contentfeed.FeedAssert.assertThatFeed;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep dive: fan-out on write, on read, and the cache between. */
@Tag("level-2")
class Level2Test {
  private final FeedWorld world = new FeedWorld();

  @ParameterizedTest(name = "{0} followers, and 3 make a celebrity")
  @ValueSource(ints = {2, 3, 4})
  @Tag("interview")
  @Points(2)
  @Hint("At the threshold exactly one of the two ways must bring the post; afterwards both have.")
  void r2_1_below_at_and_above_the_threshold_of_three(int followers) {
    Server server = world.server();
    server.follow("f1", "ann");
    server.texts("f1");
    server.post("ann", "1 follower");
    world.settle();
    for (int i = 2; i <= followers; i++) {
      server.follow("f" + i, "ann");
    }
    server.post("ann", followers + " followers");

    world.settle();

    for (int i = 1; i <= followers; i++) {
      assertThatFeed(server, "f" + i)
          .as("rule 2.1: the feed of f%d, when ann has %d followers", i, followers)
          .shows(followers + " followers", "1 follower");
    }
  }

  @ParameterizedTest(name = "{0} followers")
  @ValueSource(ints = {4, 16, 64})
  @Tag("interview")
  @Points(1)
  @Hint("Whoever posts waits for the queue to take the post, not for the followers.")
  void r2_2_posting_costs_the_same_for_many_followers(int followers) {
    FeedWorld many = new FeedWorld(new Simulation(), FeedWorld.small(100));
    Server server = many.server();
    for (int i = 0; i < followers; i++) {
      server.follow("f" + i, "ann");
      server.texts("f" + i);
    }

    assertThatCost(many.simulation(), () -> server.post("ann", "hello"))
        .as("rule 2.2: a post of an author with %d followers", followers)
        .hasCallsAtMost(10);
  }

  @Test
  @Points(1)
  @Hint("A reader who comes back often must not keep the cached feed alive.")
  void r2_3_a_feed_is_at_most_a_minute_old() {
    Server server = world.server();
    server.follow("bob", "ann");
    world.settle();
    server.texts("bob");

    server.post("ann", "news");
    world.drainQueue();
    world.pass(Duration.ofSeconds(30));
    server.texts("bob");
    world.pass(Duration.ofSeconds(30));

    assertThatFeed(server, "bob").as("rule 2.3: the feed of bob 60 s later").shows("news");
  }

  @Test
  @Points(1)
  @Hint("Every change of one's own makes one's cached feed out of date, for all servers.")
  void r2_4_what_a_user_does_shows_at_once() {
    Server server = world.server();
    Server other = world.server();
    String eves = server.post("eve", "of eve");
    world.settle();
    other.texts("bob");

    String own = server.post("bob", "own");
    assertThatFeed(other, "bob").as("rule 2.4: after a post").shows("own");
    server.service().delete("bob", own);
    assertThatFeed(other, "bob").as("rule 2.4: after a deletion").shows();
    server.follow("bob", "eve");
    assertThatFeed(other, "bob").as("rule 2.4: after a follow").shows("of eve");
    server.service().unfollow("bob", "eve");
    assertThatFeed(other, "bob").as("rule 2.4: after an unfollow").shows();
    server.follow("bob", "eve");
    other.texts("bob");
    server.service().delete("eve", eves);
    assertThatFeed(other, "bob").as("rule 2.4: after eve deleted hers").shows();
  }

  @Test
  @Points(1)
  @Hint("A timeline that is missing is not a timeline without posts.")
  void r2_5_the_store_loses_everything() {
    Server server = world.server();
    server.follow("bob", "ann");
    server.texts("bob");
    server.post("ann", "of ann");
    world.settle();

    Server afterTheLoss = world.server(new Simulation().store());

    assertThatFeed(afterTheLoss, "bob").as("rule 2.5: the feed from the table").shows("of ann");
    assertThatFeed(afterTheLoss, "bob").as("rule 2.5: and once more").shows("of ann");
  }

  @Test
  @Points(1)
  @Hint("Cut what you have merged, not only what you keep.")
  void r2_6_a_feed_ends_after_its_newest_posts() {
    Server server = world.server();
    server.follow("bob", "ann");
    server.texts("bob");
    for (int i = 1; i <= 60; i++) {
      server.post(i % 2 == 0 ? "ann" : "bob", "post " + i);
      world.pass(Duration.ofSeconds(1));
    }

    world.settle();

    assertThatFeed(server, "bob")
        .as("rule 2.6: the feed of bob, with 60 posts and a length of 50")
        .shows(texts(IntStream.iterate(60, i -> i > 10, i -> i - 1)));
  }

  private static String[] texts(IntStream numbers) {
    return Arrays.stream(numbers.toArray()).mapToObj(i -> "post " + i).toArray(String[]::new);
  }
}

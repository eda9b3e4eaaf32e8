package katas.contentfeed;

import static katas.contentfeed.CostAssert.assertThatCost;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scale, counted in operations on the blocks. */
@Tag("level-5")
class Level5Test {

  private static FeedWorld world(int threshold) {
    return new FeedWorld(new Simulation(), FeedWorld.small(threshold));
  }

  /** A world in which ann's followers have all read their feeds, and the queue is empty. */
  private static FeedWorld withFollowers(int threshold, int followers) {
    FeedWorld world = world(threshold);
    Server server = world.server();
    for (int i = 0; i < followers; i++) {
      server.follow("f" + i, "ann");
      server.texts("f" + i);
    }
    return world;
  }

  @ParameterizedTest(name = "{0} followers, and 10 make a celebrity")
  @ValueSource(ints = {10, 40, 160})
  @Tag("interview")
  @Points(1)
  @Hint("From the threshold on the followers fetch the post.")
  void r5_1_a_celebritys_post_is_not_fanned_out(int followers) {
    FeedWorld world = withFollowers(10, followers);
    Server server = world.server();
    Server worker = world.server();
    world.drainQueue(worker);

    assertThatCost(
            world.simulation(),
            () -> {
              server.post("ann", "hello");
              worker.service().fanOut();
            })
        .as("rule 5.1: a post for %d followers, with its processing", followers)
        .hasCallsAtMost(15);
  }

  @ParameterizedTest(name = "{0} authors one follower below the threshold")
  @ValueSource(ints = {10, 100, 900})
  @Tag("interview")
  @Points(1)
  @Hint("Who is followed need not be asked at each read: a timeline has what there is to see.")
  void r5_3_a_feed_of_many_authors_costs_as_much_as_one_of_few(int authors) {
    FeedWorld world = world(3);
    Server server = world.server();
    server.follow("f1", "star");
    server.follow("f2", "star");
    server.follow("bob", "star");
    for (int i = 0; i < authors; i++) {
      server.follow("bob", "a" + i);
      server.follow("f1", "a" + i);
    }
    server.texts("bob");
    for (int i = 0; i < 10; i++) {
      server.post("a" + i, "hello " + i);
    }
    server.post("star", "shine");
    world.settle();
    world.pass(Duration.ofSeconds(1));

    assertThatCost(
            world.simulation(),
            () ->
                assertThat(server.page("bob", FeedOrder.CHRONOLOGICAL, 20).items())
                    .as("rule 5.3: the posts on the page")
                    .hasSize(11))
        .as("rule 5.3: a feed of %d authors and a celebrity", authors)
        .hasCallsAtMost(13)
        .hasRowsAtMost(250);
  }

  @ParameterizedTest(name = "{0} posts on a page")
  @ValueSource(ints = {10, 40, 100})
  @Tag("interview")
  @Points(1)
  @Hint("Read the posts of a page together.")
  void r5_3_a_page_of_many_posts_costs_as_much_as_one_of_few(int limit) {
    FeedWorld world = new FeedWorld(new Simulation(), FeedConfig.defaults());
    Server server = world.server();
    server.follow("bob", "ann");
    server.texts("bob");
    for (int post = 0; post < 120; post++) {
      server.post("ann", "post-" + post);
    }
    world.settle();
    world.pass(Duration.ofSeconds(1));

    assertThatCost(
            world.simulation(),
            () ->
                assertThat(server.page("bob", FeedOrder.CHRONOLOGICAL, limit).items())
                    .as("rule 5.3: the posts on the page")
                    .hasSize(limit))
        .as("rule 5.3: a page of %d posts", limit)
        .hasCallsAtMost(12);
  }
}

package exam.contentfeed;

import java.time.Duration;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Retained;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5HiddenTest {

  private static FeedWorld world(int threshold) {
    return new FeedWorld(new Simulation(), FeedWorld.small(threshold));
  }

  private static long writes(Counts cost) {
    return cost.total()
        - cost.of("table", "reads")
        - cost.of("table", "reads all")
        - cost.of("table", "scans")
        - cost.of("store", "reads")
        - cost.of("log", "polls");
  }

  /**
   * The cost of a post of ann's and its fan-out; she has posted before, and her followers have all
   * read their feeds.
   */
  private static Counts costOfPost(int threshold, int followers) {
    FeedWorld world = world(threshold);
    Server server = world.server();
    for (int i = 0; i < followers; i++) {
      server.follow("f" + i, "ann");
      server.texts("f" + i);
    }
    server.follow("ann", "eve");
    for (int i = 0; i < 10; i++) {
      server.post("ann", "earlier " + i);
    }
    Server worker = world.server();
    world.drainQueue(worker);

    Counts before = world.simulation().counts();
    server.post("ann", "hello");
    worker.service().fanOut();
    return world.simulation().counts().since(before);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("From the threshold on the followers come for the post.")
  void r5_1_a_celebritys_post_is_not_fanned_out() {
    Growth.of("rule 5.1: a post for %d followers", 10, followers -> costOfPost(10, followers))
        .limit("calls", Growth.calls(), 15, 0);
  }

  @Test
  @Points(1)
  @Hint("One write for each follower, and nothing else for each.")
  void r5_2_a_post_is_written_once_for_each_follower() {
    Growth.of("rule 5.2: a post for %d followers", 4, followers -> costOfPost(100, followers))
        .limit("writes", Level5HiddenTest::writes, 10, 1);
  }

  /** What it costs when bob, who follows some, follows ann, who has some followers. */
  private static Counts costOfFollow(int posts, int followers, int followees) {
    FeedWorld world = world(3);
    Server server = world.server();
    for (int i = 0; i < followees; i++) {
      server.follow("bob", "a" + i);
      server.post("a" + i, "hello");
    }
    for (int i = 0; i < followers; i++) {
      server.follow("f" + i, "ann");
    }
    server.follow("bob", "ann");
    server.service().unfollow("bob", "ann");
    server.texts("bob");
    for (int i = 0; i < posts; i++) {
      server.post("ann", "post " + i);
    }
    world.settle();

    Counts before = world.simulation().counts();
    server.follow("bob", "ann");
    return world.simulation().counts().since(before);
  }

  @Test
  @Points(1)
  @Hint("Copy what is shown, not what was ever written.")
  void r5_5_following_a_prolific_author_copies_no_history() {
    Growth.of("rule 5.5: to follow an author of %d posts", 100, n -> costOfFollow(n, 1, 1))
        .limit("calls", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 200, 0);
    Growth.of(
            "rule 5.5: to follow an author of 100 posts and %d followers, and as many others",
            10, n -> costOfFollow(100, n, n))
        .limit("calls", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 200, 0);
  }

  /** How long the longest value is that the store holds for bob, in characters. */
  private static int longestValue(int posts) {
    FeedWorld world = world(3);
    MeasuredStore measured = new MeasuredStore(world.simulation().store());
    Server server = world.server(measured.store());
    server.follow("bob", "ann");
    server.texts("bob");
    for (int i = 0; i < posts; i++) {
      server.post("ann", "post " + (10_000 + i));
      if (i % 100 == 0) {
        world.drainQueue(server);
      }
    }
    world.drainQueue(server);
    world.pass(Duration.ofSeconds(60));
    server.texts("bob");
    return measured.longestValue();
  }

  /** What is held a day after bob has come so often, and followed and unfollowed somebody. */
  private static Retained retained(int visits) {
    FeedWorld world = world(3);
    Server server = world.server();
    server.follow("bob", "ann");
    for (int i = 0; i < 6; i++) {
      server.post("ann", "post " + i);
    }
    world.settle();
    for (int i = 0; i < visits; i++) {
      server.follow("bob", "eve");
      server.texts("bob", FeedOrder.CHRONOLOGICAL, 1 + i % 7);
      server.texts("bob", FeedOrder.RANKED, 1 + i % 3);
      server.service().unfollow("bob", "eve");
      server.texts("bob");
      world.pass(Duration.ofSeconds(1));
    }
    world.pass(Duration.ofDays(1));
    return world.simulation().retained();
  }

  @Test
  @Points(1)
  @Hint("Cut a timeline when it grows, not only when it is shown, and let go what nobody asks for.")
  void r5_6_timelines_stop_growing() {
    Growth.of("rule 5.6: the longest value after %d posts", 60, Level5HiddenTest::longestValue)
        .steady("characters", Integer::longValue, 2);
    Growth.of("rule 5.6: a day after %d visits", 5, Level5HiddenTest::retained)
        .steady("keys", Retained::keys);
  }
}

package exam.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
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

  /** The cost of a post of ann's and its fan-out; her followers have all read their feeds. */
  private static Counts costOfPost(int threshold, int followers) {
    FeedWorld world = world(threshold);
    Server server = world.server();
    for (int i = 0; i < followers; i++) {
      server.follow("f" + i, "ann");
      server.texts("f" + i);
    }
    Server worker = world.server();
    worker.service().fanOut();

    Counts before = world.simulation().counts();
    server.post("ann", "hello");
    worker.service().fanOut();
    return world.simulation().counts().since(before);
  }

  @Test
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

  /**
   * What the feed of bob costs, who follows so many authors below the threshold and celebrities.
   */
  private static Counts costOfFeed(int authors, int celebrities, int posts) {
    FeedWorld world = world(3);
    Server server = world.server();
    for (int i = 0; i < celebrities; i++) {
      for (String follower : List.of("f1", "f2", "bob")) {
        server.follow(follower, "star" + i);
      }
    }
    for (int i = 0; i < authors; i++) {
      server.follow("bob", "a" + i);
      server.follow("f1", "a" + i);
    }
    server.texts("bob");
    for (int i = 0; i < posts; i++) {
      server.post("a" + i % authors, "hello " + i);
    }
    server.post("star0", "shine");
    world.settle();
    world.pass(Duration.ofSeconds(1));

    Counts before = world.simulation().counts();
    int found = server.page("bob", FeedOrder.CHRONOLOGICAL, 100).items().size();
    Expect.equal("rule 5.3: posts", found, Math.min(50, posts + 1));
    return world.simulation().counts().since(before);
  }

  @Test
  @Points(1)
  @Hint("Whom one follows is one question, and who of them is a celebrity is one more.")
  void r5_3_a_feed_of_many_authors_costs_as_much_as_one_of_few() {
    Growth.of("rule 5.3: a feed of %d authors and 2 celebrities", 9, n -> costOfFeed(n, 2, 15))
        .limit("calls", Growth.calls(), 14, 0);
    Growth.of("rule 5.3: a feed of 9 authors and %d celebrities", 1, n -> costOfFeed(9, n, 15))
        .limit("calls", Growth.calls(), 12, 1);
    Growth.of("rule 5.3: a feed of %d posts", 6, posts -> costOfFeed(9, 1, posts))
        .limit("calls", Growth.calls(), 13, 0);
  }

  @Test
  @Points(1)
  @Hint("Keep what was merged for a minute, for every page and on every server.")
  void r5_4_within_a_minute_the_feed_is_cached() {
    FeedWorld world = world(3);
    Server server = world.server();
    server.follow("bob", "ann");
    for (int i = 0; i < 20; i++) {
      server.post("ann", "post " + i);
    }
    world.settle();
    server.texts("bob");

    for (FeedOrder order : FeedOrder.values()) {
      FeedRequest request = FeedRequest.first("bob", order, 2);
      FeedPage first = expectCheap(world, request);
      expectCheap(world, request.after(first.next().orElseThrow()));
    }
  }

  private static FeedPage expectCheap(FeedWorld world, FeedRequest request) {
    Server other = world.server();
    Counts before = world.simulation().counts();
    FeedPage page = other.service().feed(request);
    Counts cost = world.simulation().counts().since(before);
    String which = request.cursor().isPresent() ? "a later" : "a first";
    Expect.that(
        "rule 5.4: " + which + " page costs at most 5 calls, " + request.order(),
        cost.total() <= 5,
        "were " + cost);
    return page;
  }

  private static Counts costOfFollow(int posts) {
    FeedWorld world = world(3);
    Server server = world.server();
    server.follow("bob", "eve");
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
    Growth.of("rule 5.5: to follow an author of %d posts", 100, Level5HiddenTest::costOfFollow)
        .limit("calls", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 200, 0);
  }

  private static int longestValue(int posts) {
    FeedWorld world = world(3);
    MeasuredStore measured = new MeasuredStore();
    Server server = world.server(measured.around(world.simulation().store()));
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
    return measured.longest();
  }

  @Test
  @Points(1)
  @Hint("Cut a timeline when it grows, not only when it is shown.")
  void r5_6_timelines_stop_growing() {
    Growth.of("rule 5.6: the longest value after %d posts", 60, Level5HiddenTest::longestValue)
        .steady("characters", Integer::longValue, 2);
  }
}

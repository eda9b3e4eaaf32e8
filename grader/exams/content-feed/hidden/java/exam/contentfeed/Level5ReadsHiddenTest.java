package exam.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scale of reading, counted in operations on the blocks. */
class Level5ReadsHiddenTest {

  private static FeedWorld world(int threshold) {
    return new FeedWorld(new Simulation(), FeedWorld.small(threshold));
  }

  /**
   * What the feed of bob costs, who follows so many authors below the threshold and celebrities.
   *
   * @param celebrities each with as many posts
   * @param fallen whether the celebrities have lost a follower since, and are none any more
   */
  private static Counts costOfFeed(int authors, int celebrities, boolean fallen, int posts) {
    FeedWorld world = world(3);
    Server server = world.server();
    for (int i = 0; i < celebrities; i++) {
      for (String follower : List.of("f1", "f2", "bob")) {
        server.follow(follower, "star" + i);
      }
      server.post("star" + i, "famous");
      if (fallen) {
        world.drainQueue();
        server.service().unfollow("f1", "star" + i);
      }
    }
    for (int i = 0; i < authors; i++) {
      server.follow("bob", "a" + i);
      server.follow("f1", "a" + i);
    }
    server.texts("bob");
    server.follow("bob", "late");
    server.texts("bob");
    for (int i = 0; i < posts; i++) {
      server.post("a" + i % authors, "hello " + i);
    }
    world.settle();
    world.pass(Duration.ofSeconds(1));

    Counts before = world.simulation().counts();
    int found = server.page("bob", FeedOrder.CHRONOLOGICAL, 100).items().size();
    Expect.that(
        "rule 5.3: the page has all of %d posts, or 50 at least".formatted(posts + celebrities),
        found >= Math.min(50, posts + celebrities),
        "were " + found);
    return world.simulation().counts().since(before);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whom one follows is one question, and who of them is a celebrity is one more.")
  void r5_3_a_feed_of_many_authors_costs_as_much_as_one_of_few() {
    Growth.of(
            "rule 5.3: a feed of %d authors and 2 celebrities", 9, n -> costOfFeed(n, 2, false, 15))
        .limit("calls", Growth.calls(), 14, 0)
        .limit("rows", Growth.rows(), 300, 0);
    Growth.of(
            "rule 5.3: a feed of 9 authors and %d celebrities", 1, n -> costOfFeed(9, n, false, 15))
        .limit("calls", Growth.calls(), 12, 1)
        .limit("rows", Growth.rows(), 200, 50);
    Growth.of("rule 5.3: a feed of %d posts", 6, posts -> costOfFeed(9, 1, false, posts))
        .limit("calls", Growth.calls(), 13, 0)
        .limit("rows", Growth.rows(), 250, 0);
  }

  /**
   * What the feed costs of somebody who follows a celebrity with so many posts, of which all but
   * the oldest are deleted.
   */
  private static Counts costOfHistory(int posts) {
    FeedWorld world = world(3);
    Server server = world.server();
    for (String follower : List.of("f1", "f2", "bob")) {
      server.follow(follower, "star");
    }
    server.texts("bob");
    for (int i = 0; i < posts; i++) {
      String id = server.post("star", "post " + i);
      if (i >= 10) {
        server.service().delete("star", id);
      }
    }
    world.settle();

    Counts before = world.simulation().counts();
    server.page("bob", FeedOrder.CHRONOLOGICAL, 1);
    return world.simulation().counts().since(before);
  }

  @Test
  @Points(1)
  @Hint("Ask for the posts that are in no timeline, and for nothing else of their authors.")
  void r5_3_what_a_celebrity_was_and_has_posted_costs_a_call() {
    Growth.of(
            "rule 5.3: a feed of 9 authors and %d that once were celebrities",
            1, n -> costOfFeed(9, n, true, 15))
        .limit("calls", Growth.calls(), 12, 1)
        .limit("rows", Growth.rows(), 200, 50);
    Growth.of("rule 5.3: a celebrity's %d posts", 60, Level5ReadsHiddenTest::costOfHistory)
        .limit("calls", Growth.calls(), 13, 0)
        .limit("rows", Growth.rows(), 250, 0);
  }

  @Test
  @Points(1)
  @Hint("Keep what was merged for a minute, for every page and on every server.")
  void r5_4_within_a_minute_the_feed_is_cached() {
    FeedWorld world = world(3);
    Server server = world.server();
    for (int i = 0; i < 40; i++) {
      server.follow("bob", "a" + i % 10);
      String id = server.post("a" + i % 10, "post " + i);
      server.service().like("bob", id);
      world.pass(Duration.ofSeconds(1));
    }
    world.settle();
    server.texts("bob");
    for (FeedItem newest : server.page("bob", FeedOrder.CHRONOLOGICAL, 12).items()) {
      server.service().delete(newest.post().authorId(), newest.post().postId());
    }
    world.pass(Duration.ofSeconds(59));

    for (FeedOrder order : FeedOrder.values()) {
      for (int limit : List.of(2, 25)) {
        FeedRequest request = FeedRequest.first("bob", order, limit);
        FeedPage page = expectCheap(world, request);
        while (page.next().isPresent()) {
          page = expectCheap(world, request.after(page.next().get()));
        }
      }
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
}

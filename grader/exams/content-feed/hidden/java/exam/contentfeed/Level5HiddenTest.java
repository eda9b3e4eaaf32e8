package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5HiddenTest {

  private static FeedWorld world(int threshold) {
    return new FeedWorld(new Simulation(), FeedWorld.small(threshold));
  }

  private static int writes(Counts cost) {
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
  @Points(2)
  @Hint("From the threshold on the followers come for the post.")
  void r5_1_a_celebritys_post_is_not_fanned_out() {
    for (int followers : List.of(10, 40, 160)) {
      Counts cost = costOfPost(10, followers);

      Expect.that(
          "rule 5.1: a post for " + followers + " followers costs at most 15 calls",
          cost.total() <= 15,
          "were " + cost);
    }
  }

  @Test
  @Points(1)
  @Hint("One write for each follower, and nothing else for each.")
  void r5_2_a_post_is_written_once_for_each_follower() {
    for (int followers : List.of(4, 16, 64)) {
      Counts cost = costOfPost(100, followers);

      Expect.that(
          "rule 5.2: at most " + (followers + 10) + " writes for " + followers + " followers",
          writes(cost) <= followers + 10,
          "were " + cost);
    }
  }

  @Test
  @Points(1)
  @Hint("Whom one follows is one question, and who of them is a celebrity is one more.")
  void r5_3_a_feed_of_many_authors_costs_as_much_as_one_of_few() {
    for (int authors : List.of(9, 36, 144)) {
      FeedWorld world = world(3);
      Server server = world.server();
      server.follow("f1", "star1", "star2");
      server.follow("f2", "star1", "star2");
      server.follow("bob", "star1", "star2");
      for (int i = 0; i < authors; i++) {
        server.follow("bob", "a" + i);
        server.follow("f1", "a" + i);
      }
      server.texts("bob");
      for (int i = 0; i < 15; i++) {
        server.post("a1", "hello " + i);
      }
      server.post("star1", "shine");
      world.settle();
      world.pass(Duration.ofSeconds(1));

      Counts before = world.simulation().counts();
      int found = server.page("bob", FeedOrder.CHRONOLOGICAL, 20).items().size();
      Counts cost = world.simulation().counts().since(before);

      Expect.equal("rule 5.3: posts", found, 16);
      Expect.that(
          "rule 5.3: with " + authors + " authors and 2 celebrities at most 14 calls",
          cost.total() <= 14,
          "were " + cost);
    }
  }

  @Test
  @Points(1)
  @Hint("Keep what was merged for a minute.")
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
      Counts before = world.simulation().counts();
      world.server().page("bob", order, 20);
      Counts cost = world.simulation().counts().since(before);

      Expect.that(
          "rule 5.4: another page costs at most 5 calls, " + order,
          cost.total() <= 5,
          "were " + cost);
    }
  }

  @Test
  @Points(1)
  @Hint("Copy what is shown, not what was ever written.")
  void r5_5_following_a_prolific_author_copies_no_history() {
    for (int posts : List.of(100, 400, 1_600)) {
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
      Counts cost = world.simulation().counts().since(before);

      Expect.that(
          "rule 5.5: at most 10 calls and 200 rows to follow an author of " + posts + " posts",
          cost.total() <= 10 && cost.rows() <= 200,
          "were " + cost);
    }
  }

  @Test
  @Points(1)
  @Hint("Cut a timeline when it grows, not only when it is shown.")
  void r5_6_timelines_stop_growing() {
    List<Integer> longest = new ArrayList<>();
    for (int posts : List.of(60, 240, 960)) {
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
      longest.add(measured.longest());
    }

    Expect.that(
        "rule 5.6: the longest value after 60, 240, 960 posts stays the same",
        longest.get(2) <= longest.get(0) && longest.get(1) <= longest.get(0),
        "was of " + longest + " characters");
  }
}

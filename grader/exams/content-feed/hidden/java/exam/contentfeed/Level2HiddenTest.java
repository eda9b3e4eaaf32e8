package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: fan-out on write, on read, and the cache between. */
class Level2HiddenTest {
  private final FeedWorld world = new FeedWorld();

  private void post(Server server, String author, String text) {
    server.post(author, text);
    world.settle();
  }

  @Test
  @Points(2)
  @Hint(
      "A post that was not fanned out must be asked for even when its author is no celebrity now.")
  void r2_1_an_author_crosses_the_threshold_both_ways() {
    Server server = world.server();
    server.follow("f1", "ann");
    server.follow("f2", "ann");
    server.texts("f1");
    post(server, "ann", "below");
    server.follow("f3", "ann");
    server.texts("f3");
    post(server, "ann", "at");
    server.service().unfollow("f3", "ann");
    post(server, "ann", "below again");

    List<String> all = List.of("below again", "at", "below");
    Expect.equal("rule 2.1: the feed of f1", server.texts("f1"), all);
    Expect.equal("rule 2.1: the feed of f2", server.texts("f2"), all);
    Expect.equal("rule 2.1: the feed of f3, who left", server.texts("f3"), List.of());
    server.follow("f3", "ann");
    world.settle();
    Expect.equal("rule 2.1: the feed of f3, who came back", server.texts("f3"), all);
    Expect.equal("rule 2.1: the feed of f1 then", server.texts("f1"), all);
  }

  @Test
  @Points(2)
  @Hint("Whoever posts waits for the queue to take the post, not for the followers.")
  void r2_2_posting_costs_the_same_for_many_followers() {
    for (int followers : List.of(4, 16, 64)) {
      FeedWorld many = new FeedWorld(new Simulation(), FeedWorld.small(100));
      Server server = many.server();
      for (int i = 0; i < followers; i++) {
        server.follow("f" + i, "ann");
        server.texts("f" + i);
      }

      Counts before = many.simulation().counts();
      server.post("ann", "hello");
      Counts cost = many.simulation().counts().since(before);

      Expect.that(
          "rule 2.2: a post of somebody with " + followers + " followers is at most 10 calls",
          cost.total() <= 10,
          "were " + cost);
    }
  }

  @Test
  @Points(2)
  @Hint("Every change of one's own makes one's cached feed out of date, for all servers.")
  void r2_4_what_one_does_shows_at_once() {
    Server server = world.server();
    Server other = world.server();
    String eves = server.post("eve", "of eve");
    server.follow("bob", "ann");
    world.settle();
    other.texts("bob");

    String post = server.post("bob", "mine");
    Expect.equal("rule 2.4: after a post", other.texts("bob"), List.of("mine"));
    server.service().delete("bob", post);
    Expect.equal("rule 2.4: after a deletion", other.texts("bob"), List.of());
    server.follow("bob", "eve");
    Expect.equal("rule 2.4: after a follow", other.texts("bob"), List.of("of eve"));
    server.service().unfollow("bob", "eve");
    Expect.equal("rule 2.4: after an unfollow", other.texts("bob"), List.of());
    server.follow("bob", "eve");
    other.texts("bob");
    server.service().delete("eve", eves);
    Expect.equal("rule 2.4: after eve deleted hers", other.texts("bob"), List.of());
  }

  @Test
  @Points(2)
  @Hint("A timeline that is missing is not a timeline without posts.")
  void r2_5_the_store_loses_everything() {
    Server server = world.server();
    server.follow("bob", "ann", "eve");
    server.follow("f2", "eve");
    server.follow("f3", "eve");
    server.texts("bob");
    post(server, "ann", "of ann");
    post(server, "eve", "of eve");
    server.service().unfollow("f3", "eve");

    Server afterTheLoss = world.server(new Simulation().store());

    List<String> all = List.of("of eve", "of ann");
    Expect.equal("rule 2.5: the feed of bob from the table", afterTheLoss.texts("bob"), all);
    Expect.equal("rule 2.5: and once more", afterTheLoss.texts("bob"), all);
  }

  @Test
  @Points(2)
  @Hint("Cut what you have merged, not only what you keep.")
  void r2_6_a_feed_ends_after_its_newest_posts() {
    Server server = world.server();
    server.follow("bob", "ann", "eve");
    server.texts("bob");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      for (String author : List.of("ann", "bob", "eve")) {
        expected.add(author + " " + i);
        server.post(author, author + " " + i);
        world.pass(Duration.ofSeconds(1));
      }
    }

    world.settle();

    Collections.reverse(expected);
    Expect.equal(
        "rule 2.6: the feed of bob, with 90 posts and a length of 50",
        server.texts("bob"),
        expected.subList(0, 50));
  }
}

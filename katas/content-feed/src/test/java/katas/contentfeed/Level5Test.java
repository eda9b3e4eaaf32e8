package katas.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5Test {

  @Test
  @Points(3)
  @Hint("Read the posts of a page together.")
  void r5_3_a_page_of_many_posts_costs_as_much_as_one_of_few() {
    FeedWorld world = new FeedWorld(new Simulation(), FeedConfig.defaults());
    Server server = world.server();
    server.follow("bob", "ann");
    server.texts("bob");
    for (int post = 0; post < 120; post++) {
      server.post("ann", "post-" + post);
    }
    world.settle();
    world.pass(Duration.ofSeconds(1));

    for (int limit : List.of(10, 40, 100)) {
      Counts before = world.simulation().counts();
      int found = server.page("bob", FeedOrder.CHRONOLOGICAL, limit).items().size();
      Counts cost = world.simulation().counts().since(before);

      Expect.equal("rule 5.3: posts on the page", found, limit);
      Expect.that(
          "rule 5.3: a page of " + limit + " posts costs at most 12 calls",
          cost.total() <= 12,
          "were " + cost);
      world.pass(Duration.ofSeconds(61));
    }
  }
}

package katas.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: fan-out on write, on read, and the cache between. */
class Level2Test {
  private final FeedWorld world = new FeedWorld();

  @Test
  @Points(3)
  @Hint("At the threshold exactly one of the two ways must bring the post.")
  void r2_1_below_at_and_above_the_threshold_of_three() {
    Server server = world.server();
    server.follow("f1", "two", "three", "four");
    server.follow("f2", "two", "three", "four");
    server.follow("f3", "three", "four");
    server.follow("f4", "four");
    server.texts("f1");
    server.post("two", "2 followers");
    world.pass(Duration.ofSeconds(1));
    server.post("three", "3 followers");
    world.pass(Duration.ofSeconds(1));
    server.post("four", "4 followers");

    world.settle();

    List<String> all = List.of("4 followers", "3 followers", "2 followers");
    Expect.equal("rule 2.1: the feed of f1", server.texts("f1"), all);
    Expect.equal("rule 2.1: the feed of f2", server.texts("f2"), all);
    Expect.equal("rule 2.1: the feed of f3", server.texts("f3"), all.subList(0, 2));
    Expect.equal("rule 2.1: the feed of f4", server.texts("f4"), all.subList(0, 1));
  }

  @Test
  @Points(2)
  @Hint("Who reads the feed again and again must not keep it for ever.")
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

    Expect.equal("rule 2.3: the feed 60 s later", server.texts("bob"), List.of("news"));
  }
}

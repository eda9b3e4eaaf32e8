package katas.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: ranking. */
class Level3Test {

  @Test
  @Points(3)
  @Hint("Two to the power of minus age by half-life.")
  void r3_1_recency_halves_every_six_hours() {
    Ranker ranker = new DecayRanker(Duration.ofHours(6));

    double fresh = ranker.score(new Signals(Duration.ZERO, 0, 0, 0));
    double sixHours = ranker.score(new Signals(Duration.ofHours(6), 0, 0, 0));
    double twelveHours = ranker.score(new Signals(Duration.ofHours(12), 0, 0, 0));

    Expect.equal("rule 3.1: the score of a new post", fresh, 1.0);
    Expect.equal("rule 3.1: the score after 6 h", sixHours, 0.5);
    Expect.equal("rule 3.1: the score after 12 h", twelveHours, 0.25);
  }

  @Test
  @Points(4)
  @Hint("A post of 12 h ago with four likes is worth more than one of 6 h ago without any.")
  void r3_4_the_best_come_first() {
    FeedWorld world = new FeedWorld();
    Server server = world.server();
    String old = server.post("ann", "liked");
    world.pass(Duration.ofHours(6));
    server.post("ann", "plain");
    world.pass(Duration.ofHours(6));
    for (String user : List.of("u1", "u2", "u3", "u4")) {
      server.service().like(user, old);
    }

    List<String> ranked = server.texts("ann", FeedOrder.RANKED, 10);

    Expect.equal("rule 3.4: the ranked feed", ranked, List.of("liked", "plain"));
    Expect.equal(
        "rule 3.4: the chronological feed", server.texts("ann"), List.of("plain", "liked"));
  }
}

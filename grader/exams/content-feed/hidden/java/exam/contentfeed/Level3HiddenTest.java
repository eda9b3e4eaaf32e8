package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.DecayRanker;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.Ranker;
import katas.contentfeed.Signals;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: ranking. */
class Level3HiddenTest {
  /** None of them is a whole number of half-lives, and some are no whole seconds. */
  private static final List<Duration> AGES =
      List.of(
          Duration.ofNanos(1_234_567),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(59),
          Duration.ofMinutes(59),
          Duration.ofMinutes(1).plusNanos(700_000_000));

  /** A part in a billion, as the contract says. */
  private static final double EXACT = 1e-9;

  private final Ranker ranker = new DecayRanker(Duration.ofHours(6));

  private void expectScore(String rule, double score, double exact) {
    Expect.that(
        "rule " + rule + ": " + exact, Math.abs(score - exact) <= exact * 1e-4, "was " + score);
  }

  @Test
  @Points(1)
  @Hint("Half an hour counts as half an hour, and the future as now.")
  void r3_1_recency_has_no_steps_and_no_future() {
    double halfAnHour = ranker.score(new Signals(Duration.ofMinutes(30), 0, 0, 0));
    double early = ranker.score(new Signals(Duration.ofMinutes(-30), 0, 0, 0));
    Duration ages = Duration.ofDays(200_000);
    double old = new DecayRanker(ages).score(new Signals(ages, 0, 0, 0));
    double quarter =
        new DecayRanker(Duration.ofDays(1)).score(new Signals(Duration.ofDays(2), 0, 0, 0));

    expectScore("3.1: after 30 min", halfAnHour, 0.9439);
    expectScore("3.1: 30 min before it was made", early, 1.0);
    expectScore("3.1: after two half-lives of a day", quarter, 0.25);
    expectScore("3.1: after a half-life of 200,000 days", old, 0.5);
    for (Duration halfLife :
        List.of(Duration.ofHours(6), Duration.ofSeconds(7), Duration.ofNanos(3_000_001))) {
      for (Duration age : AGES) {
        double score = new DecayRanker(halfLife).score(new Signals(age, 2, 1, 3));
        double exact = Math.pow(0.5, (double) age.toNanos() / halfLife.toNanos()) * 5 * 4;
        Expect.that(
            "rule 3.1: after " + age + " with a half-life of " + halfLife + " exactly " + exact,
            Math.abs(score - exact) <= exact * EXACT,
            "was " + score);
      }
    }
  }

  @Test
  @Points(2)
  @Hint("A comment is worth two likes.")
  void r3_2_comments_count_twice() {
    double three = ranker.score(new Signals(Duration.ZERO, 3, 2, 0));
    double later = ranker.score(new Signals(Duration.ofMinutes(30), 3, 2, 0));
    double many = ranker.score(new Signals(Duration.ofHours(6), 0, 1_500_000_000, 0));

    expectScore("3.2: 3 likes and 2 comments", three, 8);
    expectScore("3.2: the same after 30 min", later, 7.551);
    expectScore("3.2: one and a half billion comments, 6 h ago", many, 1_500_000_000.5);
    double most = ranker.score(new Signals(Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE, 0));
    expectScore("3.2: as many likes and comments as a long can count", most, 3.0 * Long.MAX_VALUE);
  }

  @Test
  @Points(2)
  @Hint("Whose posts has this reader liked and commented on, and which of the likes still stand?")
  void r3_3_affinity_is_the_readers_own() {
    FeedSpecification.HISTORIES.expect("3.3");
  }

  @Test
  @Points(2)
  @Hint("First the newest candidates, then their scores, then the best of them.")
  void r3_4_the_best_of_the_newest_posts_the_best_first() {
    FeedSpecification.HISTORIES.expect("3.4");
    FeedWorld usual = new FeedWorld(new Simulation(), FeedConfig.defaults());
    Server server = usual.server();
    server.follow("bob", "ann");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ids.add(server.post("ann", "post " + i));
      usual.pass(Duration.ofSeconds(1));
    }
    usual.settle();
    for (int i = 0; i < 9; i++) {
      server.service().like("u" + i, ids.get(19));
      server.service().like("u" + i, ids.get(20));
    }

    List<String> shown = server.texts("bob", FeedOrder.RANKED, 7);

    Expect.equal("rule 3.4: posts of 120", shown.size(), 20);
    Expect.equal("rule 3.4: the first is the oldest candidate", shown.get(0), "post 20");
    Expect.equal("rule 3.4: the second is the newest", shown.get(1), "post 119");
  }

  @Test
  @Points(2)
  @Hint("What is to come on later pages is decided when the first is asked for.")
  void r3_5_pages_stay_what_they_were() {
    FeedSpecification.HISTORIES.expect("3.5");
    FeedWorld world = new FeedWorld();
    Server server = world.server();
    server.follow("bob", "ann", "eve");
    for (int i = 1; i <= 2; i++) {
      for (String author : List.of("ann", "eve")) {
        server.post(author, author + " " + i);
        world.pass(Duration.ofSeconds(1));
      }
    }
    world.settle();
    FeedPage first = server.page("bob", FeedOrder.RANKED, 1);

    server.service().unfollow("bob", "ann");
    List<String> rest = server.rest(FeedRequest.first("bob", FeedOrder.RANKED, 1), first);

    Expect.equal("rule 3.5: behind eve 2, after an unfollow of ann", rest, List.of("eve 1"));
  }
}

package exam.contentfeed;

import java.time.Duration;
import katas.contentfeed.DecayRanker;
import katas.contentfeed.Ranker;
import katas.contentfeed.Signals;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: ranking. */
class Level3HiddenTest {
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
    double quarter =
        new DecayRanker(Duration.ofDays(1)).score(new Signals(Duration.ofDays(2), 0, 0, 0));

    expectScore("3.1: after 30 min", halfAnHour, 0.9439);
    expectScore("3.1: 30 min before it was made", early, 1.0);
    expectScore("3.1: after two half-lives of a day", quarter, 0.25);
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
  }

  @Test
  @Points(3)
  @Hint("Whose posts has this reader liked and commented on, and which of the likes still stand?")
  void r3_3_affinity_is_the_readers_own() {
    FeedSpecification.HISTORIES.expect("3.3");
  }

  @Test
  @Points(2)
  @Hint("First the newest candidates, then their scores, then the best of them.")
  void r3_4_the_best_of_the_newest_posts_the_best_first() {
    FeedSpecification.HISTORIES.expect("3.4");
  }

  @Test
  @Points(3)
  @Hint("What is to come on later pages is decided when the first is asked for.")
  void r3_5_pages_stay_what_they_were() {
    FeedSpecification.HISTORIES.expect("3.5");
  }
}

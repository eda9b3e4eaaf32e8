package exam.contentfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedRace;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races with many orders, every one of which is tried. */
class Level4HiddenTest {
  private static final int BOUND = 400;

  private static Exploration<FeedRace> race(Setup setup) {
    return Exploration.of((Simulation simulation) -> setup.of(new FeedRace(simulation)))
        .bound(BOUND);
  }

  /** What happened before the race. */
  private interface Setup {
    FeedRace of(FeedRace race);
  }

  /** Two partitions, so that each worker has one; ann's posts are in one and bea's in the other. */
  private static FeedRace onTwoPartitions(FeedRace race) {
    race.world().simulation().partitions(FeedConfig.defaults().topic(), 2);
    race.a().service().fanOut();
    race.b().service().fanOut();
    return race.follow("ann", "cid").follow("bea", "cid").post("ann", "1").post("bea", "2");
  }

  @Test
  @Points(1)
  @Hint("Two workers may change the same timeline: the later one must not undo the first.")
  void r4_1_two_workers_have_posts_for_the_same_follower() {
    race(Level4HiddenTest::onTwoPartitions)
        .server("A", race -> race.a().service().fanOut())
        .server("B", race -> race.b().service().fanOut())
        .check(race -> race.expectFeed("rule 4.1", "cid", "2", "1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("When a worker joins or dies, the others get its messages, also those it had begun.")
  void r4_1_two_workers_have_the_same_post() {
    race(race -> race.follow("ann", "bob", "cid").post("ann", "1").post("ann", "2"))
        .server("A", race -> race.a().service().fanOut())
        .server("B", race -> race.b().service().fanOut())
        .faults(Fault.CRASH)
        .check(race -> race.expectFeed("rule 4.1", "bob", "2", "1"))
        .check(race -> race.expectFeed("rule 4.1", "cid", "2", "1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("After a failed call, what was polled and not committed must be polled again.")
  void r4_1_the_only_worker_goes_on_after_a_failed_call() {
    race(race -> race.follow("ann", "bob").post("ann", "1").post("ann", "2"))
        .server("A", race -> race.a().service().fanOut())
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .afterwards("A is called again, until it returns 0", Level4HiddenTest::callAgain)
        .check(race -> race.expectFeedNow("rule 4.1", "bob", "2", "1"))
        .explore();
  }

  /** Nobody else joins the group, so nobody else gets the messages. */
  private static void callAgain(FeedRace race) {
    int calls = 0;
    while (race.a().service().fanOut() > 0) {
      assertThat(++calls).as("rule 4.1: calls of fanOut until it returns 0").isLessThan(100);
    }
    race.world().pass(Duration.ofSeconds(60));
  }

  @Test
  @Points(1)
  @Hint("When the author is a celebrity no more, who brings the posts that were not fanned out?")
  void r4_5_an_author_falls_below_the_threshold_with_posts_in_flight() {
    race(race -> race.follow("ann", "f1", "f2", "f3").post("ann", "1"))
        .server("A", race -> race.world().drainQueue(race.a()))
        .server("B", race -> race.b().service().unfollow("f3", "ann"))
        .server("C", race -> race.fresh().post("ann", "2"))
        .check(race -> race.expectFeed("rule 4.5", "f1", "2", "1"))
        .check(race -> race.expectFeed("rule 4.5", "f3"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("One decides by the followers of now, the other by those of then: a post may fall between.")
  void r4_5_an_author_reaches_the_threshold_with_posts_in_flight() {
    race(race -> race.follow("ann", "f1", "f2").post("ann", "1"))
        .server("A", race -> race.a().service().fanOut())
        .server("B", race -> race.b().follow("f3", "ann"))
        .faults(Fault.CRASH)
        .afterwards("the client asks A", race -> race.a().follow("f3", "ann"))
        .check(race -> race.expectFeed("rule 4.5", "f1", "1"))
        .check(race -> race.expectFeed("rule 4.5", "f3", "1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whoever fills a timeline must name the author, whether or not all others do so already.")
  void r4_5_somebody_follows_while_the_crossing_is_told() {
    race(race -> {
          race.a().follow("f1", "ann");
          race.a().follow("f2", "ann");
          race.a().follow("f3", "ann");
          return race;
        })
        .server("A", race -> race.a().service().fanOut())
        .server(
            "B",
            race -> {
              race.b().follow("f4", "ann");
              race.b().texts("f4");
            })
        .check(race -> race.post("ann", "1"))
        .check(race -> race.expectFeed("rule 4.5", "f4", "1"))
        .check(race -> race.expectFeed("rule 4.5", "f1", "1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The worker may have read the followers just before there was one more.")
  void r4_3_a_follow_meets_the_fan_out() {
    race(race -> race.follow("cid", "bob").post("ann", "hello"))
        .server("A", race -> race.a().follow("bob", "ann"))
        .server("B", race -> race.b().service().fanOut())
        .server("C", race -> race.fresh().texts("bob"))
        .check(race -> race.expectFeed("rule 4.3", "bob", "hello"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Between reading the table and keeping the result a worker may have been there.")
  void r4_8_a_timeline_is_rebuilt_while_a_post_is_fanned_out() {
    race(race -> {
          race.a().follow("bob", "ann");
          return race;
        })
        .server("A", race -> race.a().texts("bob"))
        .server(
            "B",
            race -> {
              race.b().post("ann", "hello");
              race.b().service().fanOut();
            })
        .check(race -> race.expectFeed("rule 4.8", "bob", "hello"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whoever was slow to fill a timeline must not change the one that was begun since.")
  void r4_8_a_timeline_is_filled_while_its_reader_unfollows() {
    race(race -> {
          race.a().post("ann", "hello");
          race.a().follow("bob", "ann");
          return race;
        })
        .server("A", race -> race.a().texts("bob"))
        .server(
            "B",
            race -> {
              race.b().service().unfollow("bob", "ann");
              race.b().texts("bob");
            })
        .check(race -> race.expectFeed("rule 4.8", "bob"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("One author, one instant, two servers: what makes ids different, and a request known?")
  void r4_9_two_posts_of_one_author_at_once_and_one_of_them_twice() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "x"))
        .server(
            "B",
            race -> {
              race.b().post("ann", "y");
              race.b().post("ann", "x");
            })
        .event("the clock", race -> race.world().pass(Duration.ofMillis(1)))
        .check(race -> race.world().settle())
        .check(
            race ->
                assertThat(race.fresh().texts("bob"))
                    .as("rule 4.9: posts of ann in the feed of bob")
                    .containsExactlyInAnyOrder("x", "y"))
        .explore();
  }
}

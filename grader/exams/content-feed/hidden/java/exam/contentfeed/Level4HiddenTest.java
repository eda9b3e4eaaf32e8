package exam.contentfeed;

import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedRace;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults of the fan-out. */
class Level4HiddenTest {
  private static final int BOUND = 300;

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
  @Hint("After a lost call the worker does not know what it has done: it must be given it again.")
  void r4_1_a_worker_goes_on_after_a_fault() {
    race(race -> race.follow("ann", "bob").post("ann", "1").post("ann", "2"))
        .server("A", race -> race.a().service().fanOut())
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .afterwards("A is called again", race -> race.world().drainQueue(race.a()))
        .check(race -> race.expectFeed("rule 4.1", "bob", "2", "1"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A request that failed may have done half: sent again it must do the other half.")
  void r4_2_a_post_fails_anywhere_and_is_sent_again() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "hello"))
        .faults(Fault.values())
        .afterwards("the client asks B", race -> race.b().post("ann", "hello"))
        .check(race -> race.expectFeed("rule 4.2", "bob", "hello"))
        .check(race -> race.expectFeed("rule 4.2", "ann", "hello"))
        .explore();
  }

  @Test
  @Points(2)
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
  @Hint("The worker may have read the followers just before there was one less.")
  void r4_3_an_unfollow_meets_the_fan_out() {
    race(race -> race.follow("ann", "bob").post("ann", "hello"))
        .server("A", race -> race.a().service().unfollow("bob", "ann"))
        .server("B", race -> race.b().service().fanOut())
        .server("C", race -> race.fresh().texts("bob"))
        .check(race -> race.expectFeed("rule 4.3", "bob"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The deletion may come before the post has reached anybody.")
  void r4_4_a_deletion_meets_the_fan_out() {
    race(race -> race.follow("ann", "bob").post("ann", "hello"))
        .server("A", race -> race.a().service().delete("ann", race.id("hello")))
        .server("B", race -> race.b().service().fanOut())
        .server("C", race -> race.fresh().texts("bob"))
        .check(race -> race.expectFeed("rule 4.4", "bob"))
        .check(race -> race.expectFeed("rule 4.4", "ann"))
        .explore();
  }

  @Test
  @Points(2)
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
  @Points(2)
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
}

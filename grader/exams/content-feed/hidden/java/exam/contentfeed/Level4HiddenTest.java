package exam.contentfeed;

import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedRace;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races with many orders, every one of which is tried. */
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
}

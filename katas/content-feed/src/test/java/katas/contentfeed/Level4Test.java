package katas.contentfeed;

import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final int BOUND = 500;

  @Test
  @Points(2)
  @Hint(
      "A message that is done too early is lost by a crash, one that is done too late comes twice.")
  void r4_1_a_worker_fails_anywhere() {
    Exploration.of(
            (Simulation simulation) ->
                new FeedRace(simulation).follow("ann", "bob", "cid").post("ann", "hello"))
        .bound(BOUND)
        .server("A", race -> race.a().service().fanOut())
        .faults(Fault.values())
        .check(race -> race.expectFeed("rule 4.1", "bob", "hello"))
        .check(race -> race.expectFeed("rule 4.1", "cid", "hello"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Between reading a count and writing it back another server may have written one.")
  void r4_6_two_users_like_a_post_at_once() {
    Exploration.of((Simulation simulation) -> new FeedRace(simulation).post("ann", "hello"))
        .bound(BOUND)
        .server("A", race -> race.a().service().like("bob", race.id("hello")))
        .server("B", race -> race.b().service().like("cid", race.id("hello")))
        .check(
            race ->
                Expect.equal(
                    "rule 4.6: likes of bob and cid",
                    race.fresh().page("ann", FeedOrder.CHRONOLOGICAL, 1).items().get(0).likes(),
                    2L))
        .explore();
  }
}

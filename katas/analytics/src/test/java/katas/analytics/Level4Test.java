package katas.analytics;

import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final int BOUND = 300;

  @Test
  @Points(2)
  @Hint("The browser sends again when it got no answer: the event's id tells a repeat.")
  void r4_1_a_repeat_is_counted_once() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Sample sample = Sample.of("1", "/a", "12:02");

    world.append(0, sample);
    world.append(0, sample);
    AnalyticsWorld.processAll(server);
    world.append(0, sample);
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 4.1: an event that came three times",
        AnalyticsWorld.counts(server, "shop"),
        List.of("12:00 /a view 1"));
  }

  @Test
  @Points(2)
  @Hint("What is committed and not counted yet is lost with the server.")
  void r4_2_a_server_crashes_anywhere() {
    Exploration.of(Level4Test::withTwoEvents)
        .bound(BOUND)
        .server("A", race -> race.worker(0).process())
        .faults(Fault.CRASH)
        .afterwards("others work", CountingRace::processAll)
        .check(race -> race.expect("rule 4.2", List.of("12:00 /a view 2")))
        .explore();
  }

  private static CountingRace withTwoEvents(Simulation simulation) {
    CountingRace race = new CountingRace(simulation, 1);
    race.world().append(0, Sample.of("1", "/a", "12:02"));
    race.world().append(0, Sample.of("2", "/a", "12:01"));
    race.start();
    return race;
  }

  @Test
  @Points(1)
  @Hint("A message that nobody can read must not come for ever.")
  void r4_4_poison_is_a_dead_letter() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();

    world.append(0, "poison");
    world.append(0, Sample.of("1", "/a", "12:02"));
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 4.4: dead letters", AnalyticsWorld.deadLetters(server), List.of("MALFORMED 0/0"));
    Expect.equal(
        "rule 4.4: counted", AnalyticsWorld.counts(server, "shop"), List.of("12:00 /a view 1"));
  }
}

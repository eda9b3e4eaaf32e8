package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations and rows. */
class Level5Test {

  @Test
  @Points(1)
  @Hint("What another has removed already is no reason to fail.")
  void r5_2_two_clean_at_once() {
    Exploration.of(
            (Simulation simulation) -> {
              CountingRace race = new CountingRace(simulation, 1);
              race.world().append(0, Sample.of("1", "/a", "11:01"));
              race.world().append(0, Sample.of("2", "/a", "11:31"));
              race.start().process();
              race.start();
              simulation.advance(Duration.ofHours(26));
              race.world()
                  .append(0, Sample.at("3", "/a", Sample.time("12:01").plus(Duration.ofHours(25))));
              return race;
            })
        .bound(100)
        .server("A", race -> race.worker(0).server().clean())
        .server("B", race -> race.worker(1).server().clean())
        .afterwards("all work", CountingRace::processAll)
        .check(
            race ->
                race.expect(
                    "rule 5.2", List.of("11:00 /a view 1", "11:30 /a view 1", "13:00 /a view 1")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whole days of UTC by country: a daily roll-up has just that.")
  void r5_4_thirty_days_from_a_roll_up() {
    Past past = new Past(new RollUp(Grain.DAY, Set.of("country")));
    Instant until = Sample.time("00:00");
    Instant from = until.minus(Duration.ofDays(30));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      samples.add(Sample.at("id " + i, "/a", from.plus(Duration.ofMinutes(43L * i))));
    }
    past.load(until, samples);
    long before = past.segments().rowsRead();

    List<GroupRow> rows = past.byTime(from, until, Grain.ALL, "UTC");

    Expect.equal("rule 5.4: events", rows.get(0).events(), 1_000L);
    long read = past.segments().rowsRead() - before;
    Expect.that("rule 5.4: at most 30 rows are read", read <= 30, "it were " + read);
  }
}

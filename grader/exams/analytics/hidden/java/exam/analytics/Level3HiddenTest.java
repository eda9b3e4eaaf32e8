package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.Past;
import katas.analytics.RollUp;
import katas.analytics.Sample;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Queries: what the specification says of histories, sketches and dashboards. */
class Level3HiddenTest {
  private static final RollUp HOURLY = new RollUp(Grain.HOUR, Set.of("country", "page"));
  private static final RollUp DAILY = new RollUp(Grain.DAY, Set.of("country"));

  @Test
  @Points(1)
  @Hint("Filter, then sum, then sort, then cut; check before anything is looked up or kept.")
  void r3_1_filters_groups_order_and_limit() {
    PastSpecification.HISTORIES.expect("3.1");
  }

  @Test
  @Points(1)
  @Hint("A mean of means weighs an hour with one event like one with three.")
  void r3_2_the_mean_over_all_events() {
    PastSpecification.HISTORIES.expect("3.2");
  }

  @Test
  @Points(1)
  @Hint("Which borders has the query in its zone, and which of them has the roll-up in UTC?")
  void r3_3_hours_and_days_of_zones() {
    PastSpecification.HISTORIES.expect("3.3");
  }

  @Test
  @Points(1)
  @Hint("Sketches merge, numbers do not.")
  void r3_4_few_visitors() {
    PastSpecification.HISTORIES.expect("3.4");
  }

  @Test
  @Points(1)
  @Hint("Who comes in two hours is one visitor: sketches merge, numbers do not.")
  void r3_4_visitors_are_counted_once() {
    for (RollUp[] rollUps : List.of(new RollUp[0], new RollUp[] {HOURLY}, new RollUp[] {DAILY})) {
      Past past = new Past(rollUps);
      Instant day = Sample.time("00:00");
      for (int load = 1; load <= 2; load++) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
          Instant at = day.plus(Duration.ofMinutes(i));
          String visitor = "visitor " + (i % 300 + 100 * load);
          samples.add(Sample.at(load + " " + i, "/" + i % 2, at).visitor(visitor));
        }
        past.load(day.plus(Duration.ofHours(23 + load)), samples);
      }

      List<GroupRow> rows = past.byTime(day, day.plus(Duration.ofDays(1)), Grain.ALL, "UTC");

      long visitors = rows.get(0).visitors();
      Expect.that(
          "rule 3.4: 400 visitors within 8.2%, plus 1",
          Math.abs(visitors - 400) <= 400 * 0.082 + 1, "were " + visitors);
    }
  }

  @Test
  @Points(1)
  @Hint("A register is the largest rank of its items, whoever added them.")
  void r3_5_sketches_of_few_registers() {
    SketchSpecification.HISTORIES.expect("3.5");
  }

  @Test
  @Points(1)
  @Hint("An item without a counter came at most as often as the smallest one of a full summary.")
  void r3_6_summaries_of_few_counters() {
    SketchSpecification.HISTORIES.expect("3.6");
  }

  @Test
  @Points(1)
  @Hint("Ask each side for its part of the range, and for all of its pages.")
  void r3_7_live_and_past_that_differ() {
    DashboardSpecification.HISTORIES.expect("3.7");
  }
}

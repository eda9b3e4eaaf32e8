package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.Past;
import katas.analytics.Query;
import katas.analytics.RollUp;
import katas.analytics.Sample;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Queries. */
class Level3HiddenTest {
  private static final RollUp HOURLY = new RollUp(Grain.HOUR, Set.of("country", "page"));
  private static final RollUp DAILY = new RollUp(Grain.DAY, Set.of("country"));

  @Test
  @Points(2)
  @Hint("No property is a group too; and what a roll-up does not know is not in it.")
  void r3_1_groups_by_a_property() {
    Past past = new Past(HOURLY);
    past.load(
        "11:00",
        Sample.of("1", "/a", "10:00").property("plan", "pro"),
        Sample.of("2", "/a", "10:01"),
        Sample.of("3", "/b", "10:02").country(""),
        Sample.of("4", "/b", "10:59:59.999").country("NL").property("plan", "free"));
    past.load(
        "12:00",
        Sample.of("5", "/a", "10:30").property("other", "pro"),
        Sample.of("6", "/a", "11:30").property("plan", "pro"));

    Expect.equal(
        "rule 3.1: by plan",
        past.ask("10:00", "12:00", Map.of(), "property:plan"),
        List.of(" 3", "pro 2", "free 1"));
    Expect.equal(
        "rule 3.1: by plan and page, of DE",
        past.ask("10:00", "12:00", Map.of("country", "DE"), "property:plan", "page"),
        List.of(" /a 2", "pro /a 2"));
    Expect.equal(
        "rule 3.1: without a plan",
        past.ask("10:00", "12:00", Map.of("property:plan", ""), "country"),
        List.of("DE 2", " 1"));
    Expect.equal(
        "rule 3.1: by country, from the roll-up",
        past.ask("10:00", "12:00", Map.of(), "country"),
        List.of("DE 4", " 1", "NL 1"));
  }

  @Test
  @Points(1)
  @Hint("Cut what is sorted; and check before you look anything up.")
  void r3_1_order_limit_and_misuse() {
    Past past = new Past(HOURLY);
    past.load(
        "12:00",
        Sample.of("1", "/a", "10:00"),
        Sample.of("2", "/a", "11:00"),
        Sample.of("3", "/b", "11:10"),
        Sample.of("4", "/b", "11:20").site("other"));
    Class<IllegalArgumentException> bad = IllegalArgumentException.class;

    List<GroupRow> byTime = past.history().query(query("page", Grain.HOUR, Query.Order.TIME, 2));
    List<GroupRow> byEvents = past.history().query(query("page", Grain.ALL, Query.Order.EVENTS, 1));

    Expect.equal(
        "rule 3.1: the first of page /b",
        past.ask(1, "10:00", "12:00", Map.of("page", "/b"), "page"),
        List.of("/b 1"));
    Expect.equal(
        "rule 3.1: the first 2 by time", texts(byTime), List.of("10:00 /a 1", "11:00 /a 1"));
    Expect.equal("rule 3.1: the first by events", texts(byEvents), List.of("10:00 /a 2"));
    Expect.refused(
        "rule 3.1: a dimension that there is not",
        bad,
        () -> past.history().query(query("colour", Grain.ALL, Query.Order.TIME, 1)));
    Expect.refused(
        "rule 3.1: limit 0",
        bad,
        () -> past.history().query(query("page", Grain.ALL, Query.Order.TIME, 0)));
    Expect.refused("rule 3.1: until before the last", bad, () -> past.load("11:00"));
    Expect.refused(
        "rule 3.1: an event after until",
        bad,
        () -> past.load("13:00", Sample.of("5", "/a", "13:00")));
    Expect.equal("rule 3.1: loaded until", past.history().loadedUntil(), Sample.time("12:00"));
  }

  private static Query query(String by, Grain grain, Query.Order order, int limit) {
    return new Query(
        "shop",
        Sample.time("10:00"),
        Sample.time("12:00"),
        Map.of(),
        List.of(by),
        grain,
        ZoneOffset.UTC,
        order,
        limit);
  }

  private static List<String> texts(List<GroupRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.bucket().toString().substring(11, 16)
                    + " "
                    + row.group().get(0)
                    + " "
                    + row.events())
        .toList();
  }

  @Test
  @Points(2)
  @Hint("A mean of means weighs an hour with one event like one with three.")
  void r3_2_the_mean_over_all_events() {
    for (Past past : List.of(new Past(), new Past(HOURLY), new Past(HOURLY, DAILY))) {
      past.load(
          "12:00",
          Sample.of("1", "/a", "10:00").millis(10),
          Sample.of("2", "/a", "11:00").millis(20),
          Sample.of("3", "/a", "11:10").millis(20));
      past.load("13:00", Sample.of("4", "/b", "11:20").millis(20));

      Instant day = Sample.time("00:00");
      GroupRow row = past.byTime(day, day.plus(Duration.ofDays(1)), Grain.ALL, "UTC").get(0);

      Expect.equal("rule 3.2: the mean of 10, 20, 20 and 20 ms", row.meanMillis(), 17.5);
      Expect.equal("rule 3.2: events", row.events(), 4L);
    }
  }

  @Test
  @Points(3)
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
}

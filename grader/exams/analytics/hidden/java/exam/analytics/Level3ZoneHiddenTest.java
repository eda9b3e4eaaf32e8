package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.Grain;
import katas.analytics.Past;
import katas.analytics.RollUp;
import katas.analytics.Sample;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Hours and days of other zones than UTC. */
class Level3ZoneHiddenTest {
  private static final RollUp HOURLY = new RollUp(Grain.HOUR, Set.of("country", "page"));
  private static final RollUp DAILY = new RollUp(Grain.DAY, Set.of("country"));

  /** An event at half past every hour of some days. */
  private static Past hourly(Instant from, int days, RollUp... rollUps) {
    Past past = new Past(rollUps);
    List<Sample> samples = new ArrayList<>();
    for (int hour = 0; hour < days * 24; hour++) {
      Instant at = from.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(35));
      samples.add(Sample.at("id " + hour, "/a", at));
    }
    past.load(from.plus(Duration.ofDays(days)), samples);
    return past;
  }

  @Test
  @Points(3)
  @Hint("Between two midnights in Berlin lie 23, 24 or 25 hours.")
  void r3_3_days_of_23_and_25_hours() {
    Instant march = Instant.parse("2026-03-27T00:00:00Z");
    Instant october = Instant.parse("2026-10-24T00:00:00Z");
    for (RollUp[] rollUps : List.of(new RollUp[0], new RollUp[] {HOURLY, DAILY})) {
      Past spring = hourly(march, 4, rollUps);
      Past autumn = hourly(october, 3, rollUps);

      List<String> short23 =
          spring.buckets(
              Instant.parse("2026-03-27T23:00:00Z"),
              Instant.parse("2026-03-30T22:00:00Z"),
              Grain.DAY,
              "Europe/Berlin");
      List<String> long25 =
          autumn.buckets(
              Instant.parse("2026-10-24T22:00:00Z"),
              Instant.parse("2026-10-26T10:17:00Z"),
              Grain.DAY,
              "Europe/Berlin");

      Expect.equal(
          "rule 3.3: days in March",
          short23,
          List.of(
              "2026-03-27T23:00:00Z DE 24",
              "2026-03-28T23:00:00Z DE 23",
              "2026-03-29T22:00:00Z DE 24"));
      Expect.equal(
          "rule 3.3: days in October",
          long25,
          List.of("2026-10-24T22:00:00Z DE 25", "2026-10-25T23:00:00Z DE 11"));
    }
  }

  @Test
  @Points(1)
  @Hint("A roll-up of UTC's hours has no borders at half past.")
  void r3_3_hours_that_begin_at_half_past() {
    Instant day = Sample.time("00:00");
    for (RollUp[] rollUps : List.of(new RollUp[0], new RollUp[] {HOURLY, DAILY})) {
      Past past = new Past(rollUps);
      past.load(
          "12:00",
          Sample.of("1", "/a", "10:15"),
          Sample.of("2", "/a", "10:16:59"),
          Sample.of("3", "/a", "10:29:59"),
          Sample.of("4", "/a", "10:30"),
          Sample.of("5", "/a", "11:10"));

      Expect.equal(
          "rule 3.3: hours in Kolkata",
          past.buckets(day, day.plus(Duration.ofDays(1)), Grain.HOUR, "Asia/Kolkata"),
          List.of("2026-01-05T09:30:00Z DE 3", "2026-01-05T10:30:00Z DE 2"));
      Expect.equal(
          "rule 3.3: from 10:17", past.ask("10:17", "12:00", Map.of(), "country"), List.of("DE 3"));
      Expect.equal(
          "rule 3.3: the hour of 10:17",
          past.buckets(Sample.time("10:17"), Sample.time("11:00"), Grain.HOUR, "UTC"),
          List.of("2026-01-05T10:00:00Z DE 2"));
    }
  }
}

package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;

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
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Test;

/** Scale of queries, counted in rows and segments. */
class Level5QueryHiddenTest {
  private static final Instant UNTIL = Sample.time("00:00");
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final RollUp HOURLY = new RollUp(Grain.HOUR, Set.of("country"));
  private static final RollUp DAILY = new RollUp(Grain.DAY, Set.of("country"));
  private static final RollUp DAILY_PAGES = new RollUp(Grain.DAY, Set.of("country", "page"));

  /** What a query read. */
  private record Read(long rows, long segments) {}

  /**
   * Loads two countries' events of sixty days, by the half day, of which a tenth comes late.
   *
   * @param site also has as many events of another site when it is another
   */
  private static Past loaded(int events, String otherSite, RollUp... rollUps) {
    Past past = new Past(rollUps);
    Instant from = UNTIL.minus(THIRTY_DAYS.multipliedBy(2));
    Duration half = Duration.ofHours(12);
    List<Sample> now = new ArrayList<>();
    List<Sample> late = new ArrayList<>();
    Instant end = from.plus(half);
    for (int i = 0; i < 2 * events; i++) {
      Instant at = from.plus(THIRTY_DAYS.multipliedBy(i).dividedBy(events));
      if (!at.isBefore(end)) {
        past.load(end, now);
        now.clear();
        end = end.plus(half);
      }
      Sample sample =
          Sample.at("id " + i, "/" + i % 40, at)
              .country(i % 3 == 0 ? "NL" : "DE")
              .visitor("visitor " + i % 500)
              .millis(i);
      (i % 10 == 0 ? late : now).add(sample);
      if (!otherSite.isEmpty()) {
        now.add(sample.site(otherSite));
      }
    }
    now.addAll(late);
    past.load(UNTIL.plus(half), now);
    return past;
  }

  private static Read read(Past past, Instant from, String zone) {
    List<GroupRow> before = past.byTime(from, from.plus(THIRTY_DAYS), Grain.ALL, zone);
    assertThat(before).as("rule 5.4: the answer before compaction").isNotEmpty();
    past.history().compact();
    long rows = past.segments().rowsRead();
    long segments = past.segments().segmentsRead();
    List<GroupRow> after = past.byTime(from, from.plus(THIRTY_DAYS), Grain.ALL, zone);
    assertThat(after).as("rule 5.4: the answer after compaction").isEqualTo(before);
    for (int day = 0; day < 60; day++) {
      assertThat(past.segments().mostInADay(UNTIL.minus(Duration.ofDays(day))))
          .as("rule 5.4: segments of a table on a day")
          .isLessThanOrEqualTo(1);
    }
    return new Read(past.segments().rowsRead() - rows, past.segments().segmentsRead() - segments);
  }

  private static void expect(String what, int countryRows, int days, ReadOf measured) {
    Growth.of("rule 5.4: a query of 30 days " + what + ", of %d events", 125, measured::of)
        .limit("rows", Read::rows, 2L * countryRows, 0)
        .limit("segments", Read::segments, days, 0);
  }

  /** Measures at a size. */
  private interface ReadOf {
    Read of(int events);
  }

  @Test
  @Points(1)
  @Hint("Read sums, not events; and few large segments, not many small ones.")
  void r5_4_thirty_days_after_compaction() {
    Instant from = UNTIL.minus(THIRTY_DAYS);
    Instant berlin = from.minus(Duration.ofHours(1));
    expect("by the day", 30, 30, n -> read(loaded(n, "", HOURLY, DAILY), from, "UTC"));
    expect(
        "of one of two sites, by the day",
        30,
        30,
        n -> read(loaded(n / 2, "shop2", DAILY_PAGES, DAILY), from, "UTC"));
    expect(
        "of Berlin, by the hour",
        744,
        31,
        n -> read(loaded(n, "", DAILY, HOURLY), berlin, "Europe/Berlin"));
  }

  @Test
  @Points(1)
  @Hint("Merge what is of one day, and add what two rows of the same hour and values say.")
  void r5_4_answers_are_as_before() {
    PastSpecification.HISTORIES.expect("5.4");
  }
}

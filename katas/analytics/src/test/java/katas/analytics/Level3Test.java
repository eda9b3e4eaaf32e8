package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep dive: queries. */
@Tag("level-3")
class Level3Test {
  private static final RollUp HOURLY = new RollUp(Grain.HOUR, Set.of("country", "page"));
  private static final RollUp DAILY = new RollUp(Grain.DAY, Set.of("country"));

  /** The roll-ups that a history has: none, an hourly one, both. */
  static Stream<Arguments> rollUps() {
    return Stream.of(
        arguments("columns", List.of()),
        arguments("hourly roll-up", List.of(HOURLY)),
        arguments("hourly and daily roll-up", List.of(HOURLY, DAILY)));
  }

  private static Past past(List<RollUp> rollUps) {
    return new Past(rollUps.toArray(RollUp[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rollUps")
  @Points(1)
  @Hint("Filter, then sum, then sort, then cut.")
  void r3_1_events_by_country(String tables, List<RollUp> rollUps) {
    Past past = past(rollUps);
    past.load(
        "13:00",
        Sample.of("1", "/a", "10:00"),
        Sample.of("2", "/b", "10:30").country("NL"),
        Sample.of("3", "/a", "11:30").country("NL"));
    past.load("13:00", Sample.of("4", "/a", "12:59:59.999").country("NL"));

    assertThat(past.ask("10:00", "13:00", Map.of(), "country"))
        .as("rule 3.1: events by country, from %s", tables)
        .containsExactly("NL 3", "DE 1");
    assertThat(past.ask("10:00", "13:00", Map.of("page", "/a"), "country"))
        .as("rule 3.1: events of page /a, from %s", tables)
        .containsExactly("NL 2", "DE 1");
    assertThat(past.ask(1, "10:00", "13:00", Map.of(), "country"))
        .as("rule 3.1: the first row, from %s", tables)
        .containsExactly("NL 3");
  }

  @Test
  @Points(1)
  @Hint("An event without the property belongs to a group as well.")
  void r3_1_events_without_a_property_are_a_group() {
    Past past = new Past(new RollUp(Grain.HOUR, Set.of("property:plan")));
    past.load(
        "11:00",
        Sample.of("1", "/a", "10:10").property("plan", "pro"),
        Sample.of("2", "/a", "10:20"),
        Sample.of("3", "/a", "10:30"));

    assertThat(past.ask("10:00", "11:00", Map.of(), "property:plan"))
        .as("rule 3.1: events by property:plan")
        .containsExactly(" 2", "pro 1");
    assertThat(past.ask("10:00", "11:00", Map.of("property:plan", ""), "page"))
        .as("rule 3.1: events without a plan, by page")
        .containsExactly("/a 2");
  }

  @Test
  @Points(1)
  @Hint("Check everything before you write the first segment.")
  void r3_1_misuse_throws_and_writes_nothing() {
    SegmentStore store = mock();
    History history = new ColumnHistory(store, List.of(DAILY));
    List<Event> events =
        List.of(Sample.of("1", "/", "09:59").event(), Sample.of("2", "/", "10:00").event());

    assertThatThrownBy(() -> history.load(events, Sample.time("10:00")))
        .as("rule 3.1: events up to 10:00, one of them at 10:00")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> history.load(events, Sample.time("10:30")))
        .as("rule 3.1: until 10:30, not a full hour")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> history.query(byCountry("property:")))
        .as("rule 3.1: the dimension property: without a name")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(history.loadedUntil()).as("rule 3.1: loadedUntil").isEqualTo(Instant.EPOCH);
    verify(store, never().description("rule 3.1: a refused load wrote a segment")).add(any());
  }

  private static Query byCountry(String dimension) {
    return new Query(
        "shop",
        Sample.time("10:00"),
        Sample.time("11:00"),
        Map.of(),
        List.of("country", dimension),
        Grain.ALL,
        ZoneOffset.UTC,
        Query.Order.TIME,
        10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rollUps")
  @Points(1)
  @Hint("Keep what can be added: the sum and the number, not the mean.")
  void r3_2_a_mean_over_all_events(String tables, List<RollUp> rollUps) {
    Past past = past(rollUps);
    past.load(
        "12:00",
        Sample.of("1", "/a", "10:10").millis(10),
        Sample.of("2", "/a", "11:10").millis(20),
        Sample.of("3", "/a", "11:20").millis(20),
        Sample.of("4", "/a", "11:30").millis(20));

    List<GroupRow> rows = past.byTime(Sample.time("10:00"), Sample.time("12:00"), Grain.ALL, "UTC");

    assertThat(rows).as("rule 3.2: rows, from %s", tables).hasSize(1);
    assertThat(rows.get(0).meanMillis())
        .as("rule 3.2: the mean of 10, 20, 20 and 20 ms, from %s", tables)
        .isCloseTo(17.5, within(1e-9));
  }

  @ParameterizedTest(name = "the day of {0} that begins at {1} has {2} hours")
  @CsvSource({
    "UTC, 2026-03-29T00:00:00Z, 24",
    "Europe/Berlin, 2026-03-28T23:00:00Z, 23",
    "Europe/Berlin, 2026-10-24T22:00:00Z, 25",
    "Asia/Kolkata, 2026-03-28T18:30:00Z, 24",
    "America/Havana, 2026-03-08T05:00:00Z, 23"
  })
  @Points(1)
  @Hint("A day is from the first instant of its date to the first instant of the next.")
  void r3_3_days_of_a_zone(String zone, Instant begin, int hours) {
    for (Past past : List.of(new Past(), new Past(HOURLY, DAILY))) {
      List<Sample> samples = new ArrayList<>();
      Instant first = begin.minus(Duration.ofHours(40)).plus(Duration.ofMinutes(30));
      for (int hour = 0; hour < 100; hour++) {
        samples.add(Sample.at("id " + hour, "/", first.plus(Duration.ofHours(hour))));
      }
      past.load(begin.truncatedTo(ChronoUnit.DAYS).plusSeconds(6 * 86_400), samples);

      List<String> days =
          past.buckets(begin.minusSeconds(86_400), begin.plusSeconds(172_800), Grain.DAY, zone);

      assertThat(days)
          .as("rule 3.3: days of %s, with an event an hour", zone)
          .contains(begin + " DE " + hours);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rollUps")
  @Points(1)
  @Hint("Who was there in two hours is one visitor: what can be merged is the sketch.")
  void r3_4_a_visitor_of_two_hours_and_two_loads_counts_once(String tables, List<RollUp> rollUps) {
    Past past = past(rollUps);
    past.load(Sample.time("11:00"), visits("10:30", "first"));
    past.load(Sample.time("12:00"), visits("11:30", "second"));

    GroupRow row = past.byTime(Sample.time("10:00"), Sample.time("12:00"), Grain.ALL, "UTC").get(0);

    assertThat(row.events()).as("rule 3.4: events, from %s", tables).isEqualTo(1_000);
    assertThat((double) row.visitors())
        .as("rule 3.4: visitors, of whom there are 500, from %s", tables)
        .isCloseTo(500, within(500 * 0.082 + 1));
  }

  private static List<Sample> visits(String time, String ids) {
    return IntStream.rangeClosed(1, 500)
        .mapToObj(i -> Sample.of(ids + " " + i, "/a", time).visitor("visitor " + i))
        .toList();
  }

  @ParameterizedTest(name = "loaded until {0}")
  @ValueSource(strings = {"10:00", "11:00", "12:00"})
  @Points(1)
  @Hint("One instant, one side: what is loaded comes from the history alone.")
  void r3_7_live_counts_and_history_as_one(String until) {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Past past = new Past();
    List<Sample> samples =
        List.of(
            Sample.of("1", "/a", "10:10"),
            Sample.of("2", "/a", "10:59"),
            Sample.of("3", "/b", "11:01"),
            Sample.of("4", "/a", "11:59"));
    samples.forEach(sample -> world.append(0, sample));
    AnalyticsWorld.processAll(server);
    Dashboard dashboard = new JoinedDashboard(server, past.history());

    Instant border = Sample.time(until);
    past.load(border, samples.stream().filter(it -> it.event().at().isBefore(border)).toList());

    assertThat(dashboard.pages("shop", Sample.time("10:00"), Sample.time("12:00")))
        .as("rule 3.7: pages of 10:00 to 12:00, loaded until %s", until)
        .isEqualTo(Map.of("/a", 3L, "/b", 1L));
    assertThat(dashboard.pages("shop", Sample.time("10:55"), Sample.time("11:05")))
        .as("rule 3.7: pages of 10:55 to 11:05, loaded until %s", until)
        .isEqualTo(Map.of("/a", 1L, "/b", 1L));
  }
}

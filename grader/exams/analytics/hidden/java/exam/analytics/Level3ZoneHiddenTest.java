package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.ColumnHistory;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.History;
import katas.analytics.InMemorySegments;
import katas.analytics.Query;
import katas.analytics.RollUp;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Days around every change of clocks, from roll-ups where they can answer. */
class Level3ZoneHiddenTest {
  private static final List<RollUp> ROLL_UPS =
      List.of(new RollUp(Grain.DAY, Set.of("country")), new RollUp(Grain.HOUR, Set.of("country")));

  private static void expectDays(ZoneId zone, Instant change) {
    Instant first = change.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));
    Instant end = first.plus(Duration.ofDays(5));
    List<Event> events = new ArrayList<>();
    for (Instant at = first; at.isBefore(end); at = at.plus(Duration.ofMinutes(30))) {
      events.add(new Event("at " + at, "shop", "v", "view", "/", "DE", "", 1, at, Map.of()));
    }
    PastModel model = new PastModel();
    model.events.addAll(events);
    History history = new ColumnHistory(new InMemorySegments(), ROLL_UPS);
    history.load(events, end);
    for (ZoneId midnights : List.of(ZoneOffset.UTC, zone)) {
      for (Grain grain : List.of(Grain.DAY, Grain.HOUR)) {
        Instant from = first.atZone(midnights).toLocalDate().atStartOfDay(midnights).toInstant();
        Instant to = end.atZone(midnights).toLocalDate().atStartOfDay(midnights).toInstant();
        Query query =
            new Query(
                "shop",
                from,
                to,
                Map.of(),
                List.of("country"),
                grain,
                zone,
                Query.Order.TIME,
                10_000);
        assertThat(history.query(query))
            .as("rule 3.3: by %s of %s from %s to %s", grain, zone, from, to)
            .extracting(GroupRow::bucket, GroupRow::events)
            .containsExactlyElementsOf(
                model.query(query).stream().map(row -> tuple(row.bucket(), row.events())).toList());
      }
    }
  }

  @Test
  @Points(1)
  @Hint("A roll-up can answer when all borders in between are its own, not only its ends.")
  void r3_3_days_around_every_change_of_clocks() {
    for (ZoneId zone : PastSpecification.ZONES) {
      for (String start : List.of("2026-01-05T00:00:00Z", "2026-06-05T00:00:00Z")) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse(start));
        expectDays(zone, change == null ? Instant.parse(start) : change.getInstant());
      }
    }
  }
}

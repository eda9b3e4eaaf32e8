package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Event;
import katas.analytics.Problem;
import katas.analytics.Sample;
import katas.analytics.TrackResult;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: what the specification says of servers, and more than a page, scan and poll. */
class Level1HiddenTest {
  @Test
  @Points(2)
  @Hint("Every field has a range, and its ends belong to it: its time too, by the server's clock.")
  void r1_1_every_field_at_its_edges() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Instant now = Sample.time("12:00");
    Event good = Sample.of("1", "/a", "12:00").event();
    List<Event> bad = EventFields.BREAKS.stream().map(change -> change.apply(good)).toList();
    List<Event> edges = EventFields.EDGES.stream().map(change -> change.apply(good)).toList();
    Map<Instant, Set<Problem>> times =
        Map.of(
            now.plus(Duration.ofMinutes(5)), Set.of(),
            now.plus(Duration.ofMinutes(5)).plusNanos(1), Set.of(Problem.FUTURE),
            now.minus(Duration.ofHours(24)), Set.of(),
            now.minus(Duration.ofHours(24)).minusNanos(1), Set.of(Problem.LATE));

    for (Event event : Stream.concat(bad.stream(), edges.stream()).toList()) {
      expect(server.track(event), event, now);
    }
    times.forEach(
        (at, problems) -> {
          Event event = Sample.at("at " + at, "/a", at).event();
          assertThat(EventFields.problems(event, now, AnalyticsWorld.config())).isEqualTo(problems);
          expect(server.track(event), event, now);
        });

    assertThat(world.uncommitted())
        .as("rule 1.1: messages in the log: those that were accepted")
        .isEqualTo(edges.size() + 2);
  }

  private static void expect(TrackResult result, Event event, Instant now) {
    Set<Problem> problems = EventFields.problems(event, now, AnalyticsWorld.config());
    String what = "rule 1.1: " + event;
    if (problems.isEmpty()) {
      assertThat(result).as(what).isInstanceOf(TrackResult.Accepted.class);
    } else {
      assertThat(result).as(what).isEqualTo(new TrackResult.Refused(problems.iterator().next()));
    }
  }

  @Test
  @Points(3)
  @Hint("Look at every field and at the server's clock, and append only what is accepted.")
  void r1_1_what_is_accepted_is_in_the_log() {
    StreamSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Points(3)
  @Hint("The event says when it was, not the log and not the clock.")
  void r1_2_the_window_of_its_own_time() {
    StreamSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(3)
  @Hint("A prefix of a key needs an end, and a cursor is a place in the order, not a number.")
  void r1_3_sites_apart_and_page_by_page() {
    StreamSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(2)
  @Hint("Check before anything else; and look at the ends of every range.")
  void r1_4_top_pages_and_misuse() {
    StreamSpecification.HISTORIES.expect("1.4");
  }
}

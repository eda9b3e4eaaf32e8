package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Event;
import katas.analytics.Problem;
import katas.analytics.Sample;
import katas.analytics.TrackResult;
import katas.analytics.WindowCount;
import katas.kit.Hint;
import katas.kit.Points;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Core: what the specification says of servers, and more than a page, scan and poll. */
class Level1HiddenTest {
  @Test
  @Points(1)
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
  @Points(1)
  @Hint("Look at every field and at the server's clock, and append only what is accepted.")
  void r1_1_what_is_accepted_is_in_the_log() {
    StreamSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Points(1)
  @Hint("The event says when it was, not the log and not the clock.")
  void r1_2_the_window_of_its_own_time() {
    StreamSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(1)
  @Hint("A prefix of a key needs an end, and a cursor is a place in the order, not a number.")
  void r1_3_sites_apart_and_page_by_page() {
    StreamSpecification.HISTORIES.expect("1.3");
    expectNamesApartThatAreEqualWhenJoined();
    expectSitesApartThatAreEqualWithTheIds();
  }

  private static void expectNamesApartThatAreEqualWhenJoined() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    List<WindowCount> expected = new ArrayList<>();
    Instant start = Sample.time("12:00");
    for (char between = ' '; between <= '~'; between++) {
      expected.add(new WindowCount(start, "/a", "b" + between + "c", 1));
      expected.add(new WindowCount(start, "/a" + between + "b", "c", 2));
    }
    int id = 0;
    for (WindowCount each : expected) {
      for (int i = 0; i < each.count(); i++) {
        Sample sample = Sample.of("event " + id++, each.page(), "12:01");
        world.append(0, sample.type(each.type()));
      }
    }
    AnalyticsWorld.processAll(server);

    List<WindowCount> counts = AnalyticsWorld.all(server, "shop", 50);

    expected.sort(Comparator.comparing(WindowCount::page).thenComparing(WindowCount::type));
    assertThat(counts)
        .as("rule 1.3: counts of pages and types that are equal when they are joined")
        .isEqualTo(expected);
  }

  private static void expectSitesApartThatAreEqualWithTheIds() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    List<String> sites = new ArrayList<>();
    for (char between = ' '; between <= '~'; between++) {
      sites.add("a" + between + "b");
      world.append(0, Sample.of("b" + between + "c", "/", "12:01").site("a"));
      world.append(0, Sample.of("c", "/", "12:01").site("a" + between + "b"));
    }
    AnalyticsWorld.processAll(server);

    assertThat(AnalyticsWorld.counts(server, "a"))
        .as("rule 1.3: counts of site 'a'")
        .containsExactly("12:00 / view " + sites.size());
    assertThat(sites)
        .allSatisfy(
            site ->
                assertThat(AnalyticsWorld.counts(server, site))
                    .as("rule 1.3: counts of site '%s'", site)
                    .containsExactly("12:00 / view 1"));
  }

  @Test
  @Points(1)
  @Hint("Check before anything else; and look at the ends of every range.")
  void r1_4_top_pages_and_misuse() {
    StreamSpecification.HISTORIES.expect("1.4");
  }

  @Test
  @Points(1)
  @Hint("A cursor says of which list it is: which method, and which site, to its end.")
  void r1_4_a_cursor_of_another_list() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Instant from = AnalyticsWorld.begin();
    Instant to = AnalyticsWorld.end();
    Map<String, String> cursors = new LinkedHashMap<>();
    List<String> sites = List.of("a", "ab", "a b", "b");
    for (String site : sites) {
      world.append(0, Sample.of("1", "/a", "12:00").site(site));
      world.append(0, Sample.of("2", "/b", "12:00").site(site));
      world.append(0, "garbage " + site);
    }
    AnalyticsWorld.processAll(server);
    for (String site : sites) {
      cursors.put(site, server.counts(site, from, to, 1, Optional.empty()).next().orElseThrow());
    }
    String letters = server.deadLetters(1, Optional.empty()).next().orElseThrow();

    for (String site : sites) {
      cursors.forEach(
          (other, cursor) -> {
            if (!other.equals(site)) {
              expectRefused(site, cursor, () -> server.counts(site, from, to, 1, of(cursor)));
            }
          });
      expectRefused(site, letters, () -> server.counts(site, from, to, 1, of(letters)));
    }
    cursors.forEach(
        (site, cursor) ->
            expectRefused("dead letters", cursor, () -> server.deadLetters(1, of(cursor))));
  }

  private static Optional<String> of(String cursor) {
    return Optional.of(cursor);
  }

  private static void expectRefused(String list, String cursor, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as("rule 1.4: '%s' behind the cursor '%s' of another list", list, cursor)
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}

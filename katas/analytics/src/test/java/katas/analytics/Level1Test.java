package katas.analytics;

import static katas.analytics.CountsAssert.assertThatCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import katas.blocks.LogEntry;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Core: one server, which has processed everything. */
@Tag("level-1")
class Level1Test {
  private static final Instant NOON = Sample.time("12:00");

  private final AnalyticsWorld world = new AnalyticsWorld();
  private final AnalyticsServer server = world.server();

  @Test
  @Points(1)
  @Hint("Both ends of a range belong to it, and the log has the event as Events writes it.")
  void r1_1_a_good_event_is_in_the_log() {
    Event good = Sample.of("x".repeat(64), "/" + "x".repeat(255), "11:00").visitor("ann").event();
    Event early = Sample.at("1", "/", NOON.plus(Duration.ofMinutes(5))).country("").event();
    Event late = Sample.at("2", "/", NOON.minus(Duration.ofHours(24))).event();

    assertThat(server.track(good))
        .as("rule 1.1: an id of 64 and a page of 256 characters")
        .isInstanceOf(TrackResult.Accepted.class);
    assertThat(server.track(early))
        .as("rule 1.1: an event that is 5 min ahead")
        .isInstanceOf(TrackResult.Accepted.class);
    assertThat(server.track(late))
        .as("rule 1.1: an event that is 24 h behind")
        .isInstanceOf(TrackResult.Accepted.class);
    assertThat(eventsInTheLog()).as("rule 1.1: the log").containsExactly(good, early, late);
  }

  private List<Event> eventsInTheLog() {
    return world.simulation().log().join("events", "test").poll(10).stream()
        .map(LogEntry::value)
        .map(Events::decode)
        .toList();
  }

  static Stream<Arguments> badEvents() {
    Sample good = Sample.of("1", "/a", "12:00");
    Duration skew = Duration.ofMinutes(5).plusNanos(1);
    Duration day = Duration.ofHours(24).plusNanos(1);
    return Stream.of(
        arguments("an empty id", Sample.of("", "/a", "12:00"), Problem.MALFORMED),
        arguments("an id of 65", Sample.of("x".repeat(65), "/a", "12:00"), Problem.MALFORMED),
        arguments("a page without a slash", Sample.of("1", "a", "12:00"), Problem.MALFORMED),
        arguments("a tab in the site", good.site("a\tb"), Problem.MALFORMED),
        arguments("half of a pair", good.visitor("\ud83d"), Problem.MALFORMED),
        arguments("a day and 1 ms long", good.millis(86_400_001), Problem.MALFORMED),
        arguments("a property without name", good.property("", "x"), Problem.MALFORMED),
        arguments("5 min ahead, and more", Sample.at("1", "/a", NOON.plus(skew)), Problem.FUTURE),
        arguments("24 h behind, and more", Sample.at("1", "/a", NOON.minus(day)), Problem.LATE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badEvents")
  @Points(1)
  @Hint("What is refused must not be in the log.")
  void r1_1_a_bad_event_is_refused(String what, Sample bad, Problem problem) {
    TrackResult result = server.track(bad.event());

    assertThat(result).as("rule 1.1: %s", what).isEqualTo(new TrackResult.Refused(problem));
    assertThat(eventsInTheLog()).as("rule 1.1: the log after %s", what).isEmpty();
  }

  @Test
  @Points(1)
  @Hint("A window has its start, and the next one has its end.")
  void r1_2_windows_of_five_minutes() {
    server.track(Sample.of("1", "/a", "12:00:00").event());
    server.track(Sample.of("2", "/a", "12:01").type("click").event());
    server.track(Sample.of("3", "/a", "12:04:59.999").event());
    server.track(Sample.of("4", "/b", "12:02").event());
    server.track(Sample.of("5", "/a", "11:59").event());
    world.simulation().advance(Duration.ofHours(1));
    server.track(Sample.of("6", "/a", "12:05").event());
    AnalyticsWorld.processAll(server);

    assertThatCounts(server, "shop")
        .as("rule 1.2: the counts")
        .are(
            "11:55 /a view 1",
            "12:00 /a click 1",
            "12:00 /a view 2",
            "12:00 /b view 1",
            "12:05 /a view 1");
  }

  @Test
  @Points(1)
  @Hint("A site's name may begin another's. A cursor is a place in the order, not a number.")
  void r1_3_sites_are_apart_and_pages_follow_each_other() {
    for (String page : List.of("/c", "/a", "/b")) {
      world.append(0, Sample.of("of " + page, page, "11:01").site("a"));
    }
    world.append(0, Sample.of("1", "/x", "11:01").site("ab"));
    AnalyticsWorld.processAll(server);

    Page<WindowCount> first = page(2, Optional.empty());
    world.append(0, Sample.of("2", "/", "10:56").site("a"));
    AnalyticsWorld.processAll(server);
    Page<WindowCount> second = page(2, first.next());

    assertThatCounts(first.items())
        .as("rule 1.3: the first page of site a")
        .are("11:00 /a view 1", "11:00 /b view 1");
    assertThatCounts(second.items())
        .as("rule 1.3: the second page, after an event of 10:56")
        .are("11:00 /c view 1");
    assertThat(second.next()).as("rule 1.3: the cursor of the last page").isEmpty();
  }

  private Page<WindowCount> page(int limit, Optional<String> cursor) {
    return server.counts("a", AnalyticsWorld.begin(), AnalyticsWorld.end(), limit, cursor);
  }

  @Test
  @Points(1)
  @Hint("Sum over all types and windows first, then sort, then cut.")
  void r1_4_the_top_pages() {
    int id = 0;
    for (String page : List.of("/b", "/b", "/b", "/a", "/a", "/c")) {
      id++;
      server.track(Sample.of("id " + id, page, "12:0" + (1 + id % 4)).event());
    }
    server.track(Sample.of("id 7", "/a", "11:41").type("click").event());
    server.track(Sample.of("id 8", "/c", "12:05").event());
    AnalyticsWorld.processAll(server);

    List<PageCount> top = server.topPages("shop", Sample.time("11:40"), Sample.time("12:05"), 2);

    assertThat(top)
        .as("rule 1.4: the 2 top pages of 11:40 to 12:05")
        .containsExactly(new PageCount("/a", 3), new PageCount("/b", 3));
  }

  /** A call of a server. */
  private interface Call {
    void on(AnalyticsServer server);
  }

  private static Arguments misuse(String what, Call call) {
    return arguments(what, call);
  }

  static Stream<Arguments> misuses() {
    Instant odd = Sample.time("12:01");
    Instant later = Sample.time("12:05");
    Optional<String> none = Optional.empty();
    return Stream.of(
        misuse("counts from 12:01", it -> it.counts("a", odd, later, 1, none)),
        misuse("counts that end before", it -> it.counts("a", later, NOON, 1, none)),
        misuse("0 counts", it -> it.counts("a", NOON, later, 0, none)),
        misuse("no cursor", it -> it.counts("a", NOON, later, 1, Optional.of("x"))),
        misuse("top pages to 12:01", it -> it.topPages("a", NOON, odd, 1)),
        misuse("1,001 top pages", it -> it.topPages("a", NOON, later, 1_001)),
        misuse("recount from 12:01", it -> it.recount("a", odd, later)),
        misuse("1,001 dead letters", it -> it.deadLetters(1_001, none)),
        misuse("process 0", it -> it.process(0)),
        misuse("process 1,001", it -> it.process(1_001)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misuses")
  @Points(1)
  @Hint("Check the arguments before anything else, of every method.")
  void r1_4_misuse_throws_what_the_contract_names(String what, Call call) {
    server.track(Sample.of("1", "/a", "12:00").event());

    assertThatThrownBy(() -> call.on(server))
        .as("rule 1.4: %s", what)
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(world.uncommitted()).as("rule 1.4: messages to process after %s", what).isOne();
  }

  @Test
  @Points(1)
  @Hint("A cursor must say which list it belongs to.")
  void r1_4_a_cursor_of_another_list_is_refused() {
    world.append(0, Sample.of("1", "/a", "11:01").site("a"));
    world.append(0, Sample.of("2", "/b", "11:01").site("a"));
    AnalyticsWorld.processAll(server);
    Optional<String> cursor = page(1, Optional.empty()).next();

    assertThat(cursor).as("rule 1.3: the cursor of the first of two pages").isPresent();
    assertThatThrownBy(
            () -> server.counts("ab", AnalyticsWorld.begin(), AnalyticsWorld.end(), 1, cursor))
        .as("rule 1.4: a cursor of site a for site ab")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> server.deadLetters(1, cursor))
        .as("rule 1.4: a cursor of counts for dead letters")
        .isInstanceOf(IllegalArgumentException.class);
  }
}

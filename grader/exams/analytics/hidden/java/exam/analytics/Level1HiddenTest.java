package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Event;
import katas.analytics.Page;
import katas.analytics.Problem;
import katas.analytics.Sample;
import katas.analytics.TrackResult;
import katas.analytics.WindowCount;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core. */
class Level1HiddenTest {
  private static final Instant NOW = Sample.time("12:00");

  private final AnalyticsWorld world = new AnalyticsWorld();
  private final AnalyticsServer server = world.server();

  private static Event event(String id, String site, String page, String country, long millis) {
    return new Event(id, site, "v", "view", page, country, "", millis, NOW, Map.of());
  }

  @Test
  @Points(5)
  @Hint("Every field has a range, and its ends belong to it: its time too, by the server's clock.")
  void r1_1_the_fields_of_an_event() {
    String sixtyFour = "x".repeat(64);
    String page = "/" + "x".repeat(255);
    List<Event> good =
        List.of(
            event(sixtyFour, sixtyFour, page, "", 0),
            event("1", "shop", "/", sixtyFour, 86_400_000),
            Sample.of("2", "/été/東京", "12:00").property("plan", "").event());
    List<Event> bad =
        List.of(
            event("", "shop", "/", "", 0),
            event(sixtyFour + "x", "shop", "/", "", 0),
            event("1", "", "/", "", 0),
            event("1", "shop\u0001", "/", "", 0),
            event("1", "shop", "", "", 0),
            event("1", "shop", "x/", "", 0),
            event("1", "shop", page + "x", "", 0),
            event("1", "shop", "/\u0000", "", 0),
            event("1", "shop", "/", sixtyFour + "x", 0),
            event("1", "shop", "/", "", -1),
            event("1", "shop", "/", "", 86_400_001),
            Sample.of("3", "/", "12:00").property("", "x").event(),
            Sample.of("3", "/", "12:00").property("x", "\n").event());

    List<TrackResult> taken = good.stream().map(server::track).toList();
    List<TrackResult> refused = bad.stream().map(server::track).toList();

    for (TrackResult each : taken) {
      Expect.instance("rule 1.1: a good event", TrackResult.Accepted.class, each);
    }
    for (int i = 0; i < bad.size(); i++) {
      Expect.equal(
          "rule 1.1: " + bad.get(i), refused.get(i), new TrackResult.Refused(Problem.MALFORMED));
    }
    expectTimes();
    Expect.equal("rule 1.1: messages in the log", world.uncommitted(), 5L);
  }

  private void expectTimes() {
    Duration skew = Duration.ofMinutes(5);
    Duration day = Duration.ofHours(24);
    Map<Instant, String> cases =
        Map.of(
            NOW.plus(skew), "Accepted",
            NOW.plus(skew).plusNanos(1), "Refused[problem=FUTURE]",
            NOW.minus(day), "Accepted",
            NOW.minus(day).minusNanos(1), "Refused[problem=LATE]");
    cases.forEach(
        (at, expected) -> {
          TrackResult result = server.track(Sample.at("t", "/", at).event());
          boolean accepted = result instanceof TrackResult.Accepted;
          Expect.equal(
              "rule 1.1: at 12:00 an event of " + at,
              accepted ? "Accepted" : result.toString(),
              expected);
        });
  }

  @Test
  @Points(3)
  @Hint("The event says when it was, not the log and not the clock.")
  void r1_2_the_window_of_its_own_time() {
    world.append(0, Sample.of("1", "/a", "12:04:59.999"));
    world.simulation().advance(Duration.ofHours(2));
    world.append(0, Sample.of("2", "/a", "12:00"));
    world.append(0, Sample.of("3", "/a", "12:10"));
    world.append(0, Sample.of("4", "/a", "12:14:59.999"));
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 1.2: the counts",
        AnalyticsWorld.counts(server, "shop"),
        List.of("12:00 /a view 2", "12:10 /a view 2"));
  }

  @Test
  @Points(1)
  @Hint("12:05:00.000 is the first instant of the next window.")
  void r1_2_the_end_is_not_in_the_window() {
    server.track(Sample.of("1", "/a", "11:55").event());
    server.track(Sample.of("2", "/a", "12:00").event());
    server.track(Sample.of("3", "/a", "12:05").event());
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 1.2: the counts",
        AnalyticsWorld.counts(server, "shop"),
        List.of("11:55 /a view 1", "12:00 /a view 1", "12:05 /a view 1"));
  }

  @Test
  @Points(4)
  @Hint("A prefix of a key needs an end, and a cursor is a place in the order, not a number.")
  void r1_3_sites_apart_and_page_by_page() {
    world.simulation().advance(Duration.ofMinutes(30));
    for (String site : List.of("a", "ab", "a b", "A")) {
      world.append(0, Sample.of("1", "/" + site, "12:01").site(site));
      world.append(0, Sample.of("2", "/", "12:06").site(site));
    }
    world.append(0, Sample.of("3", "/", "12:06").site("a").type("click"));
    world.append(0, Sample.of("4", "/-", "12:06").site("a"));
    AnalyticsWorld.processAll(server);

    List<String> whole = AnalyticsWorld.counts(server, "a");
    Page<WindowCount> first = first(2);
    world.append(0, Sample.of("5", "/", "11:01").site("a"));
    AnalyticsWorld.processAll(server);
    Page<WindowCount> second =
        server.counts("a", AnalyticsWorld.begin(), AnalyticsWorld.end(), 2, first.next());

    List<String> expected =
        List.of("12:00 /a view 1", "12:05 / click 1", "12:05 / view 1", "12:05 /- view 1");
    Expect.equal("rule 1.3: the counts of a", whole, expected);
    List<WindowCount> pages = new ArrayList<>(first.items());
    pages.addAll(second.items());
    Expect.equal("rule 1.3: page by page", AnalyticsWorld.texts(pages), expected);
    Expect.equal("rule 1.3: behind the last page", second.next(), Optional.empty());
  }

  private Page<WindowCount> first(int limit) {
    return server.counts(
        "a", AnalyticsWorld.begin(), AnalyticsWorld.end(), limit, Optional.empty());
  }

  @Test
  @Points(2)
  @Hint("Check before anything else; and look at the ends of every range.")
  void r1_4_top_pages_and_misuse() {
    world.simulation().advance(Duration.ofMinutes(30));
    world.append(0, Sample.of("1", "/x", "12:01").site("a"));
    world.append(0, Sample.of("2", "/x", "12:06").site("a"));
    world.append(0, Sample.of("3", "/y", "12:11").site("a"));
    world.append(0, Sample.of("4", "/z", "12:02").site("ab"));
    AnalyticsWorld.processAll(server);
    Instant odd = Sample.time("12:01");
    Class<IllegalArgumentException> bad = IllegalArgumentException.class;

    List<String> top =
        server.topPages("a", NOW, NOW.plusSeconds(600), 5).stream()
            .map(each -> each.page() + " " + each.count())
            .toList();

    Expect.equal("rule 1.4: the top pages of 12:00 to 12:10", top, List.of("/x 2"));
    Expect.refused("rule 1.4: from 12:01", bad, () -> server.topPages("a", odd, NOW, 1));
    Expect.refused(
        "rule 1.4: from 12:01", bad, () -> server.topPages("a", odd, NOW.plusSeconds(300), 1));
    Expect.refused(
        "rule 1.4: to before from", bad, () -> server.topPages("a", NOW.plusSeconds(300), NOW, 1));
    Expect.refused("rule 1.4: 0 pages", bad, () -> server.topPages("a", NOW, NOW, 0));
    Expect.refused("rule 1.4: 1,001 messages", bad, () -> server.process(1_001));
    Expect.refused(
        "rule 1.4: a cursor that is none",
        bad,
        () -> server.counts("a", NOW, NOW, 1, Optional.of("x")));
  }
}

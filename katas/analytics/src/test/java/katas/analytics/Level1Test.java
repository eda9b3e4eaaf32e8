package katas.analytics;

import java.util.List;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core. */
class Level1Test {

  @Test
  @Points(3)
  @Hint("What is refused must not be in the log; what is accepted is there as Events writes it.")
  void r1_1_a_good_event_is_in_the_log() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Event good = Sample.of("1", "/a", "12:00").event();

    TrackResult accepted = server.track(good);
    TrackResult refused = server.track(Sample.of("2", "no slash", "12:00").event());

    Expect.instance("rule 1.1: a good event", TrackResult.Accepted.class, accepted);
    Expect.equal(
        "rule 1.1: a page without a slash", refused, new TrackResult.Refused(Problem.MALFORMED));
    Expect.equal(
        "rule 1.1: the log",
        world.simulation().log().join("events", "test").poll(10).stream()
            .map(entry -> Events.decode(entry.value()))
            .toList(),
        List.of(good));
  }

  @Test
  @Points(3)
  @Hint("A window has its start, and the next one has its end.")
  void r1_2_windows_of_five_minutes() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();

    server.track(Sample.of("1", "/a", "12:00:01").event());
    server.track(Sample.of("2", "/a", "12:01").type("click").event());
    server.track(Sample.of("3", "/a", "12:04:59.999").event());
    server.track(Sample.of("4", "/b", "12:02").event());
    server.track(Sample.of("5", "/a", "11:59").event());
    AnalyticsWorld.processAll(server);

    Expect.equal(
        "rule 1.2: the counts",
        AnalyticsWorld.counts(server, "shop"),
        List.of("11:55 /a view 1", "12:00 /a click 1", "12:00 /a view 2", "12:00 /b view 1"));
  }

  @Test
  @Points(2)
  @Hint("Sum over all types and windows first, then sort, then cut.")
  void r1_4_the_top_pages() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    int id = 0;
    for (String page : List.of("/b", "/b", "/b", "/a", "/a", "/c")) {
      id++;
      server.track(Sample.of("id " + id, page, "12:0" + (1 + id % 4)).event());
    }
    server.track(Sample.of("id 7", "/a", "11:41").type("click").event());
    AnalyticsWorld.processAll(server);

    List<PageCount> top = server.topPages("shop", Sample.time("11:40"), Sample.time("12:05"), 2);
    Page<WindowCount> nothing =
        server.counts("shop", Sample.time("13:00"), Sample.time("14:00"), 10, Optional.empty());

    Expect.equal(
        "rule 1.4: the 2 top pages", top, List.of(new PageCount("/a", 3), new PageCount("/b", 3)));
    Expect.equal("rule 1.4: counts of 13:00", nothing.items(), List.of());
  }
}

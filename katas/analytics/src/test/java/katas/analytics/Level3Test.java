package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Queries. */
class Level3Test {

  @Test
  @Points(2)
  @Hint("Filter, then sum, then sort, then cut.")
  void r3_1_events_by_country() {
    Past past = new Past(new RollUp(Grain.HOUR, Set.of("country", "page")));
    past.load(
        "13:00",
        Sample.of("1", "/a", "10:00"),
        Sample.of("2", "/b", "10:30").country("NL"),
        Sample.of("3", "/a", "11:30").country("NL"),
        Sample.of("4", "/a", "12:59:59.999").country("NL"));

    List<String> all = past.ask("10:00", "13:00", Map.of(), "country");
    List<String> filtered = past.ask("10:00", "13:00", Map.of("page", "/a"), "country");

    Expect.equal("rule 3.1: events by country", all, List.of("NL 3", "DE 1"));
    Expect.equal("rule 3.1: of page /a", filtered, List.of("NL 2", "DE 1"));
  }

  @Test
  @Points(2)
  @Hint("Few registers are in use: count those that are not.")
  void r3_5_few_and_many_items() {
    DistinctSketch sketch = new HyperLogLog(12);

    double nothing = sketch.estimate();
    Sketches.add(sketch, 1, 10);
    Sketches.add(sketch, 1, 10);

    Expect.equal("rule 3.5: the estimate of nothing", nothing, 0.0);
    Sketches.expectNear("rule 3.5", sketch.estimate(), 10, 12);
    Sketches.add(sketch, 11, 20_000);
    Sketches.expectNear("rule 3.5", sketch.estimate(), 20_000, 12);
  }

  @Test
  @Points(2)
  @Hint("One instant, one side: what is loaded comes from the history alone.")
  void r3_7_live_and_past_as_one() {
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
    Instant from = Sample.time("10:00");

    Map<String, Long> before = dashboard.pages("shop", from, from.plus(Duration.ofHours(2)));
    past.load("11:00", samples.get(0), samples.get(1));
    Map<String, Long> after = dashboard.pages("shop", from, from.plus(Duration.ofHours(2)));

    Expect.equal("rule 3.7: nothing is loaded", before, Map.of("/a", 3L, "/b", 1L));
    Expect.equal("rule 3.7: the first hour is loaded", after, Map.of("/a", 3L, "/b", 1L));
  }
}

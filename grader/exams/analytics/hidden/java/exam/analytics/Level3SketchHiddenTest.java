package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Dashboard;
import katas.analytics.DistinctSketch;
import katas.analytics.HeavyHitter;
import katas.analytics.HeavyHitters;
import katas.analytics.HyperLogLog;
import katas.analytics.JoinedDashboard;
import katas.analytics.Past;
import katas.analytics.Sample;
import katas.analytics.Sketches;
import katas.analytics.SpaceSaving;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Sketches, and live and past as one. */
class Level3SketchHiddenTest {
  private static final int CAPACITY = 20;

  @Test
  @Points(1)
  @Hint("What two sketches have both seen is in both: take the larger register.")
  void r3_5_merged_is_the_same_as_together() {
    for (int precision : List.of(6, 12, 16)) {
      DistinctSketch together = new HyperLogLog(precision);
      DistinctSketch one = new HyperLogLog(precision);
      DistinctSketch other = new HyperLogLog(precision);
      Sketches.add(together, 1, 30_000);
      Sketches.add(one, 1, 20_000);
      Sketches.add(other, 10_001, 30_000);

      one.merge(other.toBytes());

      Expect.equal("rule 3.5: the estimate of a merge", one.estimate(), together.estimate());
      Sketches.expectNear("rule 3.5", together.estimate(), 30_000, precision);
      Expect.that(
          "rule 3.5: with p = " + precision + " at most 2^p + 32 bytes",
          one.toBytes().length <= (1 << precision) + 32,
          "they are " + one.toBytes().length);
    }
    Expect.refused(
        "rule 3.5: bytes of another precision",
        IllegalArgumentException.class,
        () -> new HyperLogLog(12).merge(new HyperLogLog(11).toBytes()));
  }

  /** Adds items of which few are frequent, and counts them. */
  private static HeavyHitters filled(long seed, int items, Map<String, Long> exact) {
    HeavyHitters sketch = new SpaceSaving(CAPACITY);
    Random random = new Random(seed);
    for (int i = 0; i < items; i++) {
      double chance = random.nextDouble();
      String item = "/" + (int) (1 / (chance + 0.001)) + (seed % 2 == 0 ? "" : "x");
      String shared = random.nextInt(8) == 0 ? "/shared" : item;
      sketch.add(shared, 1 + i % 3);
      exact.merge(shared, 1L + i % 3, Long::sum);
    }
    return sketch;
  }

  private static void expectPromises(String what, HeavyHitters sketch, Map<String, Long> exact) {
    long total = exact.values().stream().mapToLong(Long::longValue).sum();
    List<HeavyHitter> top = sketch.top(1_000);
    Map<String, HeavyHitter> kept = new HashMap<>();
    top.forEach(each -> kept.put(each.item(), each));
    Expect.equal("rule 3.6: the total " + what, sketch.total(), total);
    Expect.that("rule 3.6: " + what + " at most 20 are kept", top.size() <= CAPACITY, "" + top);
    for (HeavyHitter each : top) {
      long count = exact.getOrDefault(each.item(), 0L);
      Expect.that(
          "rule 3.6: " + what + " count - error <= " + count + " <= count, error <= n / c",
          each.count() - each.error() <= count
              && count <= each.count()
              && each.error() <= total / CAPACITY,
          "is " + each + " of " + total);
    }
    exact.forEach(
        (item, count) ->
            Expect.that(
                "rule 3.6: " + what + " " + item + " with " + count + " of " + total + " is kept",
                count <= total / CAPACITY || kept.containsKey(item),
                "is not"));
  }

  @Test
  @Points(1)
  @Hint("What a shard does not keep may have come as often as its smallest counter says.")
  void r3_6_frequent_items_of_shards() {
    Map<String, Long> exact = new TreeMap<>();
    Map<String, Long> all = new TreeMap<>();
    HeavyHitters merged = filled(1, 3_000, all);
    expectPromises("of one", merged, all);
    for (long seed = 2; seed <= 5; seed++) {
      exact.clear();
      HeavyHitters shard = filled(seed, 1_000 * (int) seed, exact);
      exact.forEach((item, count) -> all.merge(item, count, Long::sum));
      merged.merge(shard.top(CAPACITY), shard.total());
      expectPromises("after merge " + seed, merged, all);
    }
    for (int i = 0; i < 2_000; i++) {
      merged.add("/late " + i % 37, 5);
      all.merge("/late " + i % 37, 5L, Long::sum);
    }
    expectPromises("after more", merged, all);
  }

  @Test
  @Points(1)
  @Hint("Wherever the border is, each hour is on one side of it.")
  void r3_7_the_border_at_every_hour() {
    AnalyticsWorld world = new AnalyticsWorld();
    AnalyticsServer server = world.server();
    Past past = new Past();
    Dashboard dashboard = new JoinedDashboard(server, past.history());
    Instant nine = Sample.time("09:00");
    List<List<Sample>> hours = new ArrayList<>();
    for (int hour = 0; hour < 3; hour++) {
      List<Sample> samples = new ArrayList<>();
      for (int minute : List.of(1, 31, 59)) {
        Instant at = nine.plus(Duration.ofMinutes(60L * hour + minute));
        samples.add(Sample.at(hour + ":" + minute, "/" + minute, at));
      }
      samples.forEach(sample -> world.append(0, sample));
      hours.add(samples);
    }
    AnalyticsWorld.processAll(server);

    for (int loaded = 0; loaded <= 3; loaded++) {
      String rule = "rule 3.7: with " + loaded + " hours loaded, ";
      Expect.equal(
          rule + "9:00 to 12:00",
          dashboard.pages("shop", nine, nine.plus(Duration.ofHours(3))),
          Map.of("/1", 3L, "/31", 3L, "/59", 3L));
      Expect.equal(
          rule + "9:30 to 10:00",
          dashboard.pages("shop", nine.plusSeconds(1_800), nine.plusSeconds(3_600)),
          Map.of("/31", 1L, "/59", 1L));
      if (loaded < 3) {
        past.load(nine.plus(Duration.ofHours(loaded + 1L)), hours.get(loaded));
      }
    }
  }
}

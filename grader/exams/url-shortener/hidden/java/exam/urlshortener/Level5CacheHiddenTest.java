package exam.urlshortener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.CacheConfig;
import katas.urlshortener.HotCache;
import katas.urlshortener.LoadingCache;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Scale of the cache: memory bounded, hot keys kept. */
class Level5CacheHiddenTest {

  private static LoadingCache<String> cacheOf100(Simulation simulation) {
    return new HotCache<>(
        simulation.clock(), new CacheConfig(100, Duration.ofSeconds(60), Duration.ofSeconds(10)));
  }

  @Test
  @Points(1)
  @Hint("Remember also what is not there.")
  void r5_3_an_unknown_key_is_looked_up_once() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();

    Counts before = world.simulation().counts();
    for (int visit = 0; visit < 1_000; visit++) {
      Expect.equal("rule 5.3: unknown", server.leads("unknown"), "404");
    }
    Counts cost = world.simulation().counts().since(before);

    Expect.equal("rule 5.3: calls of the table", cost.of("table"), 1);
  }

  @Test
  @Points(1)
  @Hint("Entries of keys that do not exist take room as well.")
  void r5_4_never_more_entries_than_its_capacity() {
    LoadingCache<String> cache = cacheOf100(new Simulation());

    int most = 0;
    for (int key = 0; key < 5_000; key++) {
      String value = "value " + key;
      boolean known = key % 3 > 0;
      cache.get("key " + key, any -> known ? Optional.of(value) : Optional.empty());
      most = Math.max(most, cache.size());
    }

    Expect.that("rule 5.4: at most 100 entries", most <= 100 && most > 0, "there were " + most);
  }

  @Test
  @Points(1)
  @Hint("A key that is asked for once is not worth more than one that is asked for all the time.")
  void r5_4_hot_keys_stay_while_others_pass_by() {
    for (int visits : new int[] {400, 1_600, 6_400}) {
      LoadingCache<String> cache = cacheOf100(new Simulation());
      List<String> hotLoads = new ArrayList<>();
      for (int ask = 0; ask < 1_000; ask++) {
        cache.get("hot " + ask % 100, Optional::of);
      }

      for (int visit = 0; visit < visits; visit++) {
        cache.get(
            "hot " + visit % 100,
            key -> {
              hotLoads.add(key);
              return Optional.of(key);
            });
        cache.get("passing by " + visit, Optional::of);
      }

      Expect.that(
          "rule 5.4: of " + visits + " visits to hot keys at most a tenth loads",
          hotLoads.size() <= visits / 10,
          hotLoads.size() + " did");
    }
  }
}

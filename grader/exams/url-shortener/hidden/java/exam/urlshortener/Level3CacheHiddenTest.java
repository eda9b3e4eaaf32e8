package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.INSTANT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.CacheConfig;
import katas.urlshortener.HotCache;
import katas.urlshortener.LoadingCache;
import org.junit.jupiter.api.Test;

/** The cache by itself. */
class Level3CacheHiddenTest {
  private final Simulation simulation = new Simulation();
  private final List<String> loads = new ArrayList<>();

  private LoadingCache<String> cache() {
    return new HotCache<>(simulation.clock(), CacheConfig.defaults());
  }

  private Optional<String> nothing(String key) {
    loads.add(key);
    return Optional.empty();
  }

  private Optional<String> something(String key) {
    loads.add(key);
    return Optional.of("value of " + key);
  }

  @Test
  @Points(1)
  @Hint("That there is nothing is an answer too; it is kept for a shorter time.")
  void r3_6_nothing_is_remembered_for_10_seconds() {
    LoadingCache<String> cache = cache();

    cache.get("tale", this::nothing);
    simulation.advance(Duration.ofSeconds(10).minus(INSTANT));
    cache.get("tale", this::nothing);
    List<String> before = List.copyOf(loads);
    simulation.advance(INSTANT);
    Optional<String> at = cache.get("tale", this::something);

    Expect.equal("rule 3.6: loads until 1 ns before 10 s", before, List.of("tale"));
    Expect.equal("rule 3.6: at 10 s", at, Optional.of("value of tale"));
  }

  @Test
  @Points(1)
  @Hint("Using an entry does not make it younger.")
  void r3_6_a_value_that_is_used_all_the_time_is_loaded_again_too() {
    LoadingCache<String> cache = cache();

    for (int second = 0; second < 120; second++) {
      cache.get("sale", this::something);
      simulation.advance(Duration.ofSeconds(1));
    }

    Expect.equal("rule 3.6: loads in 120 s", loads, List.of("sale", "sale"));
  }

  @Test
  @Points(1)
  @Hint("Forgetting concerns one key, whether it had a value or none.")
  void r3_6_a_forgotten_key_is_loaded_anew() {
    LoadingCache<String> cache = cache();
    cache.get("sale", this::something);
    cache.get("tale", this::nothing);
    cache.get("vale", this::something);

    cache.invalidate("sale");
    cache.invalidate("tale");
    cache.invalidate("unknown");
    cache.get("sale", this::something);
    cache.get("tale", this::something);
    cache.get("vale", this::something);

    Expect.equal("rule 3.6: loads", loads, List.of("sale", "tale", "vale", "sale", "tale"));
  }
}

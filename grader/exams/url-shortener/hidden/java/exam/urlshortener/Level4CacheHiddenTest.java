package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.util.Optional;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.CacheConfig;
import katas.urlshortener.Expect;
import katas.urlshortener.HotCache;
import katas.urlshortener.LoadingCache;
import org.junit.jupiter.api.Test;

/** Races and faults of the cache: two threads of one server. */
class Level4CacheHiddenTest {

  /** A cache, and a database that counts how often it is asked. */
  private static final class Stampede {
    private final Simulation simulation;
    private final LoadingCache<String> cache;
    private int loads;

    Stampede(Simulation simulation) {
      this.simulation = simulation;
      cache = new HotCache<>(simulation.clock(), CacheConfig.defaults());
    }

    void ask() {
      Operation arrives = Operation.local("thread", "asks for", "sale", Access.write("order"));
      simulation.perform(arrives, () -> true);
      try {
        cache.get("sale", this::load);
      } catch (UnavailableException e) {
        return;
      }
    }

    private Optional<String> load(String key) {
      Operation reads = Operation.remote("database", "reads", key, Access.write("order"));
      return simulation.perform(
          reads,
          () -> {
            loads++;
            return Optional.of(URL);
          });
    }

    void expectAnswerAfterwards() {
      Expect.equal(
          "rule 4.6: who asks afterwards", cache.get("sale", this::load), Optional.of(URL));
    }
  }

  @Test
  @Points(1)
  @Hint("Whoever waits for a load must hear of its failure, and the failure must not stay.")
  void r4_6_the_load_that_others_wait_for_fails() {
    Exploration.of(Stampede::new)
        .bound(2_000)
        .server("A", Stampede::ask)
        .server("B", Stampede::ask)
        .faults(Fault.FAIL_BEFORE)
        .check(Stampede::expectAnswerAfterwards)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("An entry with a time to live also has a first instant.")
  void r4_7_the_clock_goes_back_an_hour() {
    Simulation simulation = new Simulation();
    Stampede stampede = new Stampede(simulation);
    stampede.ask();

    simulation.clock().move(Duration.ofHours(-1));
    stampede.ask();
    simulation.advance(Duration.ofSeconds(59));
    stampede.ask();

    Expect.equal(
        "rule 4.7: loads, one before and one after the clock went back", stampede.loads, 2);
  }
}

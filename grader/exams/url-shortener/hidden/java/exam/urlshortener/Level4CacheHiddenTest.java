package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.util.Optional;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Stampede;
import org.junit.jupiter.api.Test;

/** Races and faults of the cache. */
class Level4CacheHiddenTest {

  @Test
  @Points(1)
  @Hint("Whoever waits for a load must hear of its failure, and the failure must not stay.")
  void r4_6_the_load_that_others_wait_for_fails() {
    Stampede stampede = new Stampede(new Simulation());

    stampede.askTwice(
        () -> {
          throw new UnavailableException("the load: no answer");
        });

    Expect.equal("rule 4.6: who asks afterwards is told", stampede.ask(), Optional.of(URL));
    Expect.equal("rule 4.6: loads, the one that failed included", stampede.loads(), 2);
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
        "rule 4.7: loads, one before and one after the clock went back", stampede.loads(), 2);
  }
}

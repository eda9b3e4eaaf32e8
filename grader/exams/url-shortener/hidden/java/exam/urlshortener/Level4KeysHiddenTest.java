package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.urlshortener.CounterKeys;
import katas.urlshortener.KeyGenerator;
import org.junit.jupiter.api.Test;

/** Races and faults of leased numbers. */
class Level4KeysHiddenTest {
  private static final int BOUND = 2_000;

  /** Servers with leases of 2 numbers, and all keys that they gave out. */
  private static final class Servers {
    final Simulation simulation;
    final KeyGenerator a;
    final KeyGenerator b;
    private final List<String> given = new ArrayList<>();

    Servers(Simulation simulation) {
      this.simulation = simulation;
      a = fresh();
      b = fresh();
    }

    KeyGenerator fresh() {
      return IsolatedServer.start(CounterKeys::new, simulation.store(), 2, 4_711L);
    }

    void draw(KeyGenerator keys, int count) {
      for (int i = 0; i < count; i++) {
        String key = keys.generate(URL, 0, 3);
        synchronized (given) {
          given.add(key);
        }
      }
    }

    void expectNoneTwice() {
      Set<String> once = new HashSet<>();
      List<String> twice = given.stream().filter(key -> !once.add(key)).toList();
      Expect.that(
          "rule 4.3: no number is given out twice",
          twice.isEmpty(),
          "keys " + twice + " are, of " + given);
    }
  }

  @Test
  @Points(1)
  @Hint("Reading the counter and writing it back are two steps, and another server comes between.")
  void r4_3_two_servers_lease_at_once() {
    Exploration.of(Servers::new)
        .bound(BOUND)
        .server("A", servers -> servers.draw(servers.a, 3))
        .server("B", servers -> servers.draw(servers.b, 3))
        .check(Servers::expectNoneTwice)
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Move the counter before you use the numbers; what a crash leaves over is lost.")
  void r4_3_a_server_crashes_and_starts_again() {
    Exploration.of(Servers::new)
        .bound(BOUND)
        .server(
            "A",
            servers -> {
              servers.draw(servers.a, 1);
              servers.draw(servers.a, 4);
            })
        .faults(Fault.values())
        .afterwards("A starts again", servers -> servers.draw(servers.fresh(), 5))
        .check(Servers::expectNoneTwice)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The counter must outlive everything: nothing about it may expire.")
  void r4_3_a_year_passes() {
    Simulation simulation = new Simulation();
    Servers servers = new Servers(simulation);

    servers.draw(servers.a, 3);
    simulation.advance(Duration.ofDays(365));
    servers.draw(servers.a, 3);
    servers.draw(servers.fresh(), 3);

    servers.expectNoneTwice();
  }
}

package exam.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.CountingBackend;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Platform;
import katas.ratelimiter.Request;
import katas.ratelimiter.RulesFiles;
import org.junit.jupiter.api.Test;

/** Races and faults: a request that several limits count. */
class Level4GatewayHiddenTest {

  /** Two gateways before one backend; a user has 2 a minute, an address 1. */
  private static final class Site {
    final List<Gateway> gateways = new ArrayList<>();
    final CountingBackend backend = new CountingBackend();

    Site(Simulation simulation) {
      String rules =
          RulesFiles.file(
              RulesFiles.entry("*", 2, "user_id", "token_bucket", "allow"),
              RulesFiles.entry("*", 1, "ip_address", "sliding_log", "allow"));
      for (int i = 0; i < 2; i++) {
        Gateway gateway =
            IsolatedServer.start(
                GatewayFilter::new, new Platform(simulation.store(), simulation.clock(), backend));
        gateway.load(rules);
        gateways.add(gateway);
      }
    }

    int ask(int gateway, String address) {
      Request request = new Request("/a", Optional.of("ann"), address, Optional.empty(), 1);
      return gateways.get(gateway).handle(request).status();
    }
  }

  @Test
  @Points(2)
  @Hint("When the second limit refuses, the first one has already counted.")
  void r4_3_a_refused_request_takes_from_no_limit() {
    Exploration.of(Site::new)
        .server("A", site -> site.ask(0, "10.0.0.1"))
        .server("B", site -> site.ask(1, "10.0.0.1"))
        .check(
            site ->
                assertThat(site.backend.requests())
                    .withFailMessage(
                        "rule 4.3: one address has 1 request a minute, but %d of its 2 reached the"
                            + " backend",
                        site.backend.requests())
                    .isEqualTo(1))
        .check(
            site -> {
              int another = site.ask(0, "10.0.0.2");
              int tooMany = site.ask(1, "10.0.0.3");
              assertThat(another)
                  .withFailMessage(
                      "rule 4.3: a refused request takes nothing from ann, but her second one of 2"
                          + " was answered %d",
                      another)
                  .isEqualTo(200);
              assertThat(tooMany)
                  .withFailMessage(
                      "rule 4.3: ann has 2 requests a minute, but her third one was answered %d",
                      tooMany)
                  .isEqualTo(429);
            })
        .explore();
  }
}

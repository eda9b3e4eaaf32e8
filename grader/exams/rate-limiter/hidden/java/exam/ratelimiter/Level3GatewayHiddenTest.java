package exam.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.CountingBackend;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Platform;
import katas.ratelimiter.Request;
import katas.ratelimiter.Response;
import katas.ratelimiter.RulesFiles;
import org.junit.jupiter.api.Test;

/** Deep dive: the filter. The clock begins at 09:00:00. */
class Level3GatewayHiddenTest {
  private final Simulation simulation = new Simulation();
  private final CountingBackend backend = new CountingBackend();

  private Gateway gateway(String rules) {
    Gateway gateway =
        IsolatedServer.start(
            GatewayFilter::new, new Platform(simulation.store(), simulation.clock(), backend));
    gateway.load(rules);
    return gateway;
  }

  private static Request request(String endpoint, String user, String address) {
    return new Request(endpoint, Optional.of(user), address, Optional.empty(), 1);
  }

  private static int passed(Gateway gateway, Request request, int times) {
    int passed = 0;
    for (int i = 0; i < times; i++) {
      passed += gateway.handle(request).status() == 200 ? 1 : 0;
    }
    return passed;
  }

  @Test
  @Points(2)
  @Hint("What a rule has counted belongs to the rule, not to the file that it was read from.")
  void r3_6_counts_outlive_a_new_file() {
    for (String algorithm :
        List.of("fixed_window", "sliding_log", "sliding_counter", "token_bucket")) {
      String endpoint = "/" + algorithm;
      Request request = request(endpoint, "ann", "10.0.0.1");
      Gateway gateway = gateway(rule(endpoint, 5, algorithm));
      passed(gateway, request, 3);

      gateway.load(
          rule(endpoint, 5, algorithm)
              + rule("/other", 9, algorithm).substring("rate_limits:\n".length()));
      int same = passed(gateway, request, 9);
      gateway.load(rule(endpoint, 8, algorithm));
      int raised = passed(gateway, request, 9);
      gateway.load(rule(endpoint, 2, algorithm));
      int lowered = passed(gateway, request, 9);

      assertThat(same).as("rule 3.6: %s: 3 of 5 were used", algorithm).isEqualTo(2);
      assertThat(raised).as("rule 3.6: %s: 5 of 8 are used", algorithm).isEqualTo(3);
      assertThat(lowered).as("rule 3.6: %s: 8 of 2 are used", algorithm).isZero();
    }
  }

  private static String rule(String endpoint, int limit, String algorithm) {
    return RulesFiles.file(RulesFiles.entry(endpoint, limit, "user_id", algorithm, "allow"));
  }

  @Test
  @Points(2)
  @Hint("Of several limits the client needs the one that it will meet first.")
  void r3_7_the_tightest_limit_is_shown() {
    Gateway gateway =
        gateway(
            RulesFiles.file(
                RulesFiles.entry("/a", 9, "user_id", "fixed_window", "allow"),
                RulesFiles.entry("*", 4, "ip_address", "token_bucket", "allow")));
    simulation.advance(Duration.ofMillis(1500));

    Response first = gateway.handle(request("/a", "ann", "10.0.0.1"));
    gateway.handle(request("/a", "ann", "10.0.0.2"));
    gateway.handle(request("/a", "ann", "10.0.0.3"));
    gateway.handle(request("/a", "ann", "10.0.0.4"));
    gateway.handle(request("/a", "ann", "10.0.0.5"));
    Response equal = gateway.handle(request("/a", "ann", "10.0.0.6"));

    long start = Simulation.START.getEpochSecond();
    assertThat(first.headers())
        .as("rule 3.7: 3 of 4 of the address are left, and 8 of 9 of the user")
        .containsEntry("X-RateLimit-Limit", "4")
        .containsEntry("X-RateLimit-Remaining", "3")
        .containsEntry("X-RateLimit-Reset", Long.toString(start + 17));
    assertThat(equal.headers())
        .as("rule 3.7: 3 and 3 are left: the first in the file")
        .containsEntry("X-RateLimit-Limit", "9");
    assertThat(backend.requests()).as("rule 3.7: each reached the backend once").isEqualTo(6);
  }

  @Test
  @Points(1)
  @Hint("Nothing to count: hand it on, and add nothing.")
  void r3_7_without_a_rule_a_request_passes_as_it_is() {
    Gateway gateway = gateway(RulesFiles.perUser("/a", 1));

    Response response = gateway.handle(request("/b", "ann", "10.0.0.1"));

    assertThat(response.status()).as("rule 3.7: no rule for /b").isEqualTo(200);
    assertThat(response.headers()).as("rule 3.7: no headers").containsOnlyKeys("X-Backend");
  }

  @Test
  @Points(2)
  @Hint("A whole second up for each that has begun; and never tell somebody to come back in vain.")
  void r3_8_a_refusal_tells_how_long_to_wait_if_at_all() {
    Gateway gateway =
        gateway(
            RulesFiles.file(
                RulesFiles.entry("/a", 60, "ip_address", "fixed_window", "allow"),
                RulesFiles.entry("/a", 5, "user_id", "token_bucket", "allow")));
    passed(gateway, request("/a", "ann", "10.0.0.1"), 5);
    simulation.advance(Duration.ofMillis(100));

    Response refused = gateway.handle(request("/a", "ann", "10.0.0.1"));
    Response never =
        gateway.handle(new Request("/a", Optional.of("bob"), "10.0.0.1", Optional.empty(), 6));

    assertThat(refused.status()).as("rule 3.8: the user's bucket is empty").isEqualTo(429);
    assertThat(refused.headers())
        .as("rule 3.8: 11.9 s until the next token, and the headers of the user's limit")
        .containsEntry("Retry-After", "12")
        .containsEntry("X-RateLimit-Limit", "5")
        .containsEntry("X-RateLimit-Remaining", "0");
    assertThat(never.status()).as("rule 3.8: 6 of 5").isEqualTo(429);
    assertThat(never.headers()).as("rule 3.8: never").doesNotContainKey("Retry-After");
    assertThat(backend.requests()).as("rule 3.8: refused ones stop here").isEqualTo(5);
  }

  @Test
  @Points(1)
  @Hint("All that tells two counts apart must stand in the name of the count: who, and which rule.")
  void r3_9_users_and_rules_have_their_own_counts() {
    Gateway gateway =
        gateway(
            RulesFiles.file(
                RulesFiles.entry("/a", 2, "user_id", "fixed_window", "allow"),
                RulesFiles.entry("/b", 2, "user_id", "fixed_window", "allow"),
                RulesFiles.entry("*", 2, "ip_address", "fixed_window", "allow")));

    int annAtA = passed(gateway, request("/a", "ann", "10.0.0.1"), 3);
    int bobAtA = passed(gateway, request("/a", "bob", "10.0.0.2"), 3);
    int annAtB = passed(gateway, request("/b", "ann", "10.0.0.3"), 3);
    int likeAnAddress = passed(gateway, request("/b", "10.0.0.4", "10.0.0.4"), 3);
    int sameAddress = passed(gateway, request("/b", "eve", "10.0.0.4"), 3);

    assertThat(annAtA).as("rule 3.9: ann at /a").isEqualTo(2);
    assertThat(bobAtA).as("rule 3.9: bob at /a").isEqualTo(2);
    assertThat(annAtB).as("rule 3.9: ann at /b").isEqualTo(2);
    assertThat(likeAnAddress).as("rule 3.9: a user called like an address").isEqualTo(2);
    assertThat(sameAddress).as("rule 3.9: the address has had its 2").isZero();
  }

  @Test
  @Points(1)
  @Hint("A user may choose a name that looks like a part of your key.")
  void r3_9_no_name_reaches_another_count() {
    Gateway gateway =
        gateway(
            RulesFiles.file(
                RulesFiles.entry("/a", 1, "user_id", "fixed_window", "allow"),
                RulesFiles.entry("/a:b", 1, "user_id", "fixed_window", "allow"),
                RulesFiles.entry("/a/b", 1, "user_id", "fixed_window", "allow")));
    List<String> endpoints = List.of("/a", "/a:b", "/a/b");
    List<String> names = List.of("c", "b:c", "b/c", "b c", "/b:c", ":c", " c", "C");

    int passed = 0;
    for (String endpoint : endpoints) {
      for (String name : names) {
        passed += passed(gateway, request(endpoint, name, "10.0.0.1"), 2);
      }
    }
    Gateway other = gateway(RulesFiles.perUser("/a", 1));
    int atAnotherGateway = passed(other, request("/a", "c", "10.0.0.1"), 1);

    assertThat(passed).as("rule 3.9: 8 users at 3 endpoints, 1 each").isEqualTo(24);
    assertThat(atAnotherGateway).as("rule 3.9: gateways share the counts").isZero();
  }
}

package exam.ratelimiter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.ratelimiter.CountingBackend;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Platform;
import katas.ratelimiter.Request;
import katas.ratelimiter.Response;
import katas.ratelimiter.RulesFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 3 on Redis: gateways that share it. */
class EngineLevel3Test {
  private final EngineGateways site = new EngineGateways();
  private final CountingBackend backend = new CountingBackend();

  @BeforeEach
  void toOneOClock() {
    site.passToNextDay(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Gateway gateway(String rules) {
    EngineGateways.Machine machine = site.machine();
    Gateway gateway =
        IsolatedServer.start(
            GatewayFilter::new, new Platform(machine.store(), machine.server().clock(), backend));
    gateway.load(rules);
    return gateway;
  }

  /** A rule of so many a day, without a tier. */
  static String rule(String endpoint, int limit, String identifier, String algorithm) {
    return RulesFiles.entry(endpoint, limit, identifier, algorithm, "allow")
        .replace("60s", "86400s");
  }

  static Request request(String endpoint, String user, String address) {
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
  @Hint("What a rule has counted belongs to the rule, not to its file or its gateway.")
  void r3_6_counts_outlive_a_new_file_and_a_new_gateway() {
    Request request = request("/a", "ann", "10.0.0.1");
    for (String algorithm :
        List.of("fixed_window", "sliding_log", "sliding_counter", "token_bucket")) {
      Gateway first = gateway(RulesFiles.file(rule("/a", 5, "user_id", algorithm)));
      passed(first, request, 3);

      String raised =
          RulesFiles.file(rule("/a", 8, "user_id", algorithm), rule("/b", 1, "user_id", algorithm));
      first.load(raised);
      int same = passed(first, request, 3);
      int other = passed(gateway(raised), request, 9);

      Expect.equal("rule 3.6: " + algorithm + ", 3 of 8 are used", same, 3);
      Expect.equal("rule 3.6: " + algorithm + ", a new gateway, 6 are used", other, 2);
    }
  }

  @Test
  @Hint("Of several limits the client needs the one that it will meet first.")
  void r3_7_a_response_shows_the_tightest_limit_as_all_gateways_count_it() {
    String rules =
        RulesFiles.file(
            rule("/a", 9, "user_id", "fixed_window"), rule("*", 4, "ip_address", "fixed_window"));
    gateway(rules).handle(request("/a", "ann", "10.0.0.1"));
    Response response = gateway(rules).handle(request("/a", "ann", "10.0.0.1"));

    Expect.equal("rule 3.7: status", response.status(), 200);
    Expect.equal(
        "rule 3.7: 2 of 4 of the address are left, 7 of 9 of the user",
        List.of(header(response, "Limit"), header(response, "Remaining")),
        List.of("4", "2"));
    long now = site.world().clock().instant().getEpochSecond();
    String reset = header(response, "Reset");
    Expect.that(
        "rule 3.7: Reset is in seconds since 1970, within a day from " + now,
        reset.matches("\\d{10,}")
            && Long.parseLong(reset) > now
            && Long.parseLong(reset) <= now + 86_401,
        "it is " + reset);
    Expect.equal("rule 3.7: at the backend", backend.requests(), 2);
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault("X-RateLimit-" + name, "none");
  }

  @Test
  @Hint("A refused request stops here, and is told when it is worth coming back.")
  void r3_8_a_refused_request_can_come_back_after_its_wait() {
    String rules = RulesFiles.file(rule("/a", 24, "user_id", "token_bucket"));
    Gateway first = gateway(rules);
    Gateway second = gateway(rules);
    passed(first, request("/a", "ann", "10.0.0.1"), 24);
    Response refused = second.handle(request("/a", "ann", "10.0.0.1"));

    Expect.equal("rule 3.8: 24 of 24 are used", refused.status(), 429);
    Expect.equal("rule 3.8: at the backend", backend.requests(), 24);
    String wait = refused.headers().getOrDefault("Retry-After", "none");
    Expect.that(
        "rule 3.8: a token comes in an hour, Retry-After",
        wait.matches("[1-9]\\d*") && Long.parseLong(wait) <= 3_600,
        "it is " + wait);
    site.pass(Duration.ofSeconds(Long.parseLong(wait)));
    Expect.equal(
        "rule 3.8: after that time", passed(second, request("/a", "ann", "10.0.0.1"), 2), 1);
  }

  @Test
  @Hint("All that tells two counts apart must stand in the name of the count, whatever is in it.")
  void r3_9_no_name_reaches_another_count_and_all_gateways_share_each() {
    String rules =
        RulesFiles.file(
            rule("/a", 1, "user_id", "fixed_window"), rule("/a:b", 1, "user_id", "fixed_window"));
    List<Gateway> gateways = List.of(gateway(rules), gateway(rules));
    List<String> names =
        List.of(
            "c",
            "b:c",
            "b c",
            ":c",
            "C",
            "ç",
            "c\u0301",
            "{c}",
            "c*",
            "c\\",
            "c\0",
            "\uD83D\uDE00");
    for (String endpoint : List.of("/a", "/a:b")) {
      for (String name : names) {
        int passed = 0;
        for (Gateway gateway : gateways) {
          passed += passed(gateway, request(endpoint, name, "10.0.0.1"), 1);
        }
        Expect.equal("rule 3.9: of two requests of user '" + name + "' at " + endpoint, passed, 1);
      }
    }
  }
}

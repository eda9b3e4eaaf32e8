package exam.ratelimiter;

import static exam.ratelimiter.EngineLevel3Test.request;
import static exam.ratelimiter.EngineLevel3Test.rule;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Platform;
import katas.ratelimiter.RecordingStore;
import katas.ratelimiter.Request;
import katas.ratelimiter.Response;
import katas.ratelimiter.RulesFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 4 on Redis: gateways that ask several limits, and a store that is silent. */
class EngineLevel4GatewayTest {
  private static final int SERVERS = 8;

  private static EngineGateways site;
  private final AtomicInteger atBackend = new AtomicInteger();

  @BeforeAll
  static void open() {
    site = new EngineGateways();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void toOneOClock() {
    site.passToNextDay(Duration.ofHours(1));
  }

  private Gateway gateway(EngineGateways.Machine machine, String rules) {
    Gateway gateway =
        IsolatedServer.start(
            GatewayFilter::new,
            new Platform(machine.store(), machine.server().clock(), this::handleAtBackend));
    gateway.load(rules);
    return gateway;
  }

  private Response handleAtBackend(Request request) {
    atBackend.incrementAndGet();
    return new Response(200, Map.of());
  }

  private static String denying(String rule) {
    return rule.replace("allow", "deny");
  }

  @Test
  @Hint("When the second limit refuses, the first one has already counted.")
  void r4_3_refused_requests_take_from_no_limit() {
    String rules =
        RulesFiles.file(
            rule("*", SERVERS, "user_id", "fixed_window"),
            rule("*", 1, "ip_address", "sliding_log"));
    List<Gateway> gateways =
        site.machines(SERVERS).stream().map(machine -> gateway(machine, rules)).toList();

    List<Integer> answers =
        ConcurrentThreads.of(
            SERVERS, n -> gateways.get(n).handle(request("/a", "ann", "10.0.0.1")).status());
    int passed = atBackend.get();
    for (int i = 2; i < SERVERS + 4; i++) {
      gateways.get(i % SERVERS).handle(request("/a", "ann", "10.0.0." + i));
    }

    Expect.equal("rule 4.3: one a day of an address, passed of " + answers, passed, 1);
    Expect.equal("rule 4.3: ann's 8 a day are used by what passed", atBackend.get(), SERVERS);
  }

  @Test
  @Hint("The rule says what to do; and one silence is no reason never to ask again.")
  void r4_7_a_silent_store_opens_or_closes_as_the_rule_says() {
    for (boolean open : new boolean[] {true, false}) {
      String rule = rule(open ? "/open" : "/closed", 2, "user_id", "fixed_window");
      ServerBlocks server = site.world().server();
      FaultyProxy wire = server.wireToStore();
      Gateway gateway = gateway(site.on(server), RulesFiles.file(open ? rule : denying(rule)));
      Request request = request(open ? "/open" : "/closed", "ann", "10.0.0.1");
      atBackend.set(0);

      wire.breakAll(site.everyRequest(), FaultyProxy.Fate.LOST);
      Response silent = gateway.handle(request);
      int reached = atBackend.get();
      wire.heal();
      List<Integer> later =
          List.of(
              gateway.handle(request).status(),
              gateway.handle(request).status(),
              gateway.handle(request).status());

      String name = "rule 4.7: " + (open ? "allow" : "deny");
      Expect.equal(name + ", Redis does not answer", silent.status(), open ? 200 : 503);
      Expect.equal(name + ", at the backend", reached, open ? 1 : 0);
      Expect.that(
          name + ", nothing is known of the limit",
          silent.headers().keySet().stream().noneMatch(header -> header.startsWith("X-Rate")),
          "the headers are " + silent.headers());
      Expect.equal(name + ", 2 a day when it answers again", later, List.of(200, 200, 429));
    }
  }

  @Test
  @Hint("A request that is answered with 503 was not served: it must not have cost anything.")
  void r4_7_what_was_taken_before_the_silence_is_given_back() {
    for (int call = 1; call <= 4; call++) {
      String endpoint = "/" + call;
      String rules =
          RulesFiles.file(
              rule(endpoint, 2, "user_id", "fixed_window"),
              denying(rule(endpoint, 9, "ip_address", "fixed_window")));
      EngineGateways.Machine machine = site.machine();
      RecordingStore store = new RecordingStore(machine.store());
      Gateway gateway = gateway(new EngineGateways.Machine(machine.server(), store), rules);

      store.loseCall(call, false);
      int status = gateway.handle(request(endpoint, "ann", "10.0.0.1")).status();
      store.loseCall(Integer.MAX_VALUE, false);
      int passed = 0;
      for (int i = 2; i < 6; i++) {
        passed += gateway.handle(request(endpoint, "ann", "10.0.0." + i)).status() == 200 ? 1 : 0;
      }

      Expect.that(
          "rule 4.7: call " + call + " was lost, the answer was " + status + ", ann has 2 a day",
          passed <= 2 && passed >= (status == 503 ? 2 : 1),
          "then " + passed + " passed");
    }
  }
}

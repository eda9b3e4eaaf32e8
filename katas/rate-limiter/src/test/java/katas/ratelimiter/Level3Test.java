package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: rules and the filter. The clock begins at 09:00:00. */
class Level3Test {
  private final Simulation simulation = new Simulation();
  private final CountingBackend backend = new CountingBackend();

  private Gateway gateway() {
    return IsolatedServer.start(
        GatewayFilter::new, new Platform(simulation.store(), simulation.clock(), backend));
  }

  @Test
  @Points(1)
  @Hint("The brief's file shows every field, and which of them have defaults.")
  void r3_1_a_file_becomes_rules() {
    RuleBook book = new RulesEngine();

    book.load(RulesFiles.EXAMPLE);

    assertThat(book.rules()).as("rule 3.1: the entries of the file").hasSize(4);
    assertThat(book.rules().get(0))
        .as("rule 3.1: the first entry")
        .isEqualTo(
            new Rule(
                "/api/login",
                new Limit(5, Duration.ofSeconds(60)),
                Identifier.IP_ADDRESS,
                Optional.empty(),
                Algorithm.TOKEN_BUCKET,
                StoreErrorPolicy.DENY));
    assertThat(book.rules().get(3).limit().window())
        .as("rule 3.1: 86400s")
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  @Points(1)
  @Hint("Look for the rule that says most about the endpoint, not for the first that fits.")
  void r3_2_the_most_specific_endpoint_wins() {
    RuleBook book = new RulesEngine();
    book.load(
        RulesFiles.file(
            RulesFiles.entry("*", 1, "user_id", "fixed_window", "allow"),
            RulesFiles.entry("/api/*", 2, "user_id", "fixed_window", "allow"),
            RulesFiles.entry("/api/search", 3, "user_id", "fixed_window", "allow")));

    assertThat(limits(book, "/api/search")).as("rule 3.2: /api/search").containsExactly(3L);
    assertThat(limits(book, "/api/pay")).as("rule 3.2: /api/pay").containsExactly(2L);
    assertThat(limits(book, "/home")).as("rule 3.2: /home").containsExactly(1L);
  }

  private static List<Long> limits(RuleBook book, String endpoint) {
    return book.matching(Request.of(endpoint, "ann", "free")).stream()
        .map(rule -> rule.limit().permits())
        .toList();
  }

  @Test
  @Points(2)
  @Hint("Read the whole file before you change anything; the library knows the lines.")
  void r3_5_a_bad_file_is_refused_with_its_line() {
    RuleBook book = new RulesEngine();
    book.load(RulesFiles.EXAMPLE);
    List<Rule> before = book.rules();

    RulesFileException refusal =
        catchThrowableOfType(
            RulesFileException.class,
            () -> book.load(RulesFiles.EXAMPLE.replace("limit: 1000", "limit: many")));

    assertThat(refusal).as("rule 3.5: a limit of many is refused").isNotNull();
    assertThat(refusal.line()).as("rule 3.5: the line of limit: many").isEqualTo(15);
    assertThat(refusal).as("rule 3.5: the reason names the field").hasMessageContaining("limit");
    assertThat(book.rules()).as("rule 3.5: the old rules stay").isEqualTo(before);
  }

  @Test
  @Points(1)
  @Hint("The backend's response stays as it is; three headers are added.")
  void r3_7_an_admitted_request_shows_what_is_left() {
    Gateway gateway = gateway();
    gateway.load(RulesFiles.perUser("/api/search", 100));

    Response response = gateway.handle(Request.of("/api/search", "ann", "free"));

    long reset = Simulation.START.plusSeconds(60).getEpochSecond();
    assertThat(response.status()).as("rule 3.7: the backend's status").isEqualTo(200);
    assertThat(response.headers())
        .as("rule 3.7: the backend's headers and three more")
        .containsEntry("X-Backend", "yes")
        .containsEntry("X-RateLimit-Limit", "100")
        .containsEntry("X-RateLimit-Remaining", "99")
        .containsEntry("X-RateLimit-Reset", Long.toString(reset));
  }

  @Test
  @Points(2)
  @Hint("A client told to come back after 0 s comes back at once, and too early.")
  void r3_8_a_refused_request_is_told_when_to_come_back() {
    Gateway gateway = gateway();
    gateway.load(RulesFiles.perUser("/api/search", 1));
    gateway.handle(Request.of("/api/search", "ann", "free"));
    simulation.advance(Duration.ofMillis(59_500));

    Response response = gateway.handle(Request.of("/api/search", "ann", "free"));

    assertThat(response.status()).as("rule 3.8: too many requests").isEqualTo(429);
    assertThat(response.headers())
        .as("rule 3.8: half a second is a whole one, rounded up")
        .containsEntry("Retry-After", "1")
        .containsEntry("X-RateLimit-Remaining", "0");
    assertThat(backend.requests()).as("rule 3.8: the backend saw the first only").isEqualTo(1);
  }
}

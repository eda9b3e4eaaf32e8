package exam.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.kit.Hint;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Identifier;
import katas.ratelimiter.Request;
import katas.ratelimiter.Rule;
import katas.ratelimiter.RuleBook;
import katas.ratelimiter.RulesEngine;
import katas.ratelimiter.RulesFileException;
import katas.ratelimiter.RulesFiles;
import katas.ratelimiter.StoreErrorPolicy;
import org.junit.jupiter.api.Test;

/** Deep dive: the rules file. */
class Level3RulesHiddenTest {

  private static List<Long> limits(RuleBook book, Request request) {
    return book.matching(request).stream().map(rule -> rule.limit().permits()).toList();
  }

  private static String user(String endpoint, int limit, String tier) {
    String entry = RulesFiles.entry(endpoint, limit, "user_id", "fixed_window", "allow");
    return tier.isEmpty() ? entry : entry + "    tier: " + tier + "\n";
  }

  private static String address(String endpoint, int limit) {
    return RulesFiles.entry(endpoint, limit, "ip_address", "fixed_window", "allow");
  }

  @Test
  @Points(1)
  @Hint("What may be left out has the default that the brief's comments name.")
  void r3_1_every_field_is_read() {
    RuleBook book = new RulesEngine();
    String full = RulesFiles.entry("/a/*", 7, "ip_address", "sliding_counter", "deny");

    book.load(RulesFiles.file(full + "    tier: gold\n") + "  # the end\n");
    Rule rule = book.rules().get(0);
    book.load(RulesFiles.EXAMPLE);
    Rule usual = book.rules().get(1);

    assertThat(rule.endpoint()).as("rule 3.1: endpoint").isEqualTo("/a/*");
    assertThat(rule.limit().permits()).as("rule 3.1: limit").isEqualTo(7);
    assertThat(rule.limit().window()).as("rule 3.1: window").isEqualTo(Duration.ofMinutes(1));
    assertThat(rule.identifier()).as("rule 3.1: identifier").isEqualTo(Identifier.IP_ADDRESS);
    assertThat(rule.tier()).as("rule 3.1: tier").contains("gold");
    assertThat(rule.algorithm()).as("rule 3.1: algorithm").isEqualTo(Algorithm.SLIDING_COUNTER);
    assertThat(rule.onStoreError()).as("rule 3.1: on error").isEqualTo(StoreErrorPolicy.DENY);
    assertThat(usual.algorithm()).as("rule 3.1: default").isEqualTo(Algorithm.TOKEN_BUCKET);
    assertThat(usual.onStoreError()).as("rule 3.1: default").isEqualTo(StoreErrorPolicy.ALLOW);
  }

  @Test
  @Points(1)
  @Hint("More of the path is more specific, whatever the order in the file.")
  void r3_2_longer_wildcards_win_in_any_order() {
    String[] entries = {user("/api/*", 1, ""), user("*", 2, ""), user("/api/v2/*", 3, "")};
    for (String order : List.of("012", "120", "201", "210")) {
      RuleBook book = new RulesEngine();
      String[] ordered = order.chars().mapToObj(it -> entries[it - '0']).toArray(String[]::new);
      book.load(RulesFiles.file(ordered));

      List<Long> deep = limits(book, Request.of("/api/v2/pay", "ann", "free"));
      List<Long> shallow = limits(book, Request.of("/api/v3", "ann", "free"));
      List<Long> other = limits(book, Request.of("/apiary", "ann", "free"));

      assertThat(deep).as("rule 3.2: /api/v2/pay, order %s", order).containsExactly(3L);
      assertThat(shallow).as("rule 3.2: /api/v3, order %s", order).containsExactly(1L);
      assertThat(other).as("rule 3.2: /apiary is not below /api/").containsExactly(2L);
    }
  }

  @Test
  @Points(1)
  @Hint("The endpoint is compared first; the tier decides between equal endpoints.")
  void r3_3_a_rule_for_a_tier_is_for_this_tier_alone() {
    RuleBook book = new RulesEngine();
    book.load(
        RulesFiles.file(
            user("/a", 10, ""), user("/a", 100, "gold"), user("/b", 5, "gold"), user("*", 1, "")));

    assertThat(limits(book, Request.of("/a", "ann", "gold")))
        .as("rule 3.3: gold")
        .containsExactly(100L);
    assertThat(limits(book, Request.of("/a", "ann", "free")))
        .as("rule 3.3: free")
        .containsExactly(10L);
    assertThat(limits(book, Request.of("/b", "ann", "free")))
        .as("rule 3.3: the rule of /b is for gold, so * counts")
        .containsExactly(1L);
  }

  @Test
  @Points(2)
  @Hint("Choose among the rules of one identifier; what is equally specific counts together.")
  void r3_4_all_that_are_most_specific_count() {
    RuleBook book = new RulesEngine();
    String byDay = user("/a", 100, "").replace("window: 60s", "window: 86400s");
    book.load(
        RulesFiles.file(
            address("*", 7), user("/a", 5, ""), user("/*", 3, ""), byDay, address("/b", 9)));
    Request anonymous = new Request("/a", Optional.empty(), "10.0.0.1", Optional.empty(), 1);

    assertThat(limits(book, Request.of("/a", "ann", "free")))
        .as("rule 3.4: the address's, and both of the user, in the file's order")
        .containsExactly(7L, 5L, 100L);
    assertThat(limits(book, Request.of("/b", "ann", "free")))
        .as("rule 3.4: /* for the user, /b for the address")
        .containsExactly(3L, 9L);
    assertThat(limits(book, anonymous)).as("rule 3.4: nobody has logged in").containsExactly(7L);
  }

  @Test
  @Points(2)
  @Hint("Each field has a range or a list of words; say which, and where the value stands.")
  void r3_5_each_bad_value_is_refused_at_its_line() {
    refuses("limit: 100\n", "limit: 0\n", 9, "limit");
    refuses("limit: 100\n", "limit: 100001\n", 9, "limit");
    refuses("window: 86400s", "window: 86401s", 23, "window");
    refuses("window: 86400s", "window: 1d", 23, "window");
    refuses("identifier: ip_address", "identifier: name", 5, "identifier");
    refuses("algorithm: sliding_log", "algorithm: guess", 19, "algorithm");
    refuses("on_store_error: deny", "on_store_error: maybe", 6, "on_store_error");
    refuses("endpoint: /api/upload", "endpoint: upload", 21, "endpoint");
  }

  @Test
  @Points(2)
  @Hint("A field that nobody reads is a limit that nobody keeps: refuse it.")
  void r3_5_a_file_of_another_shape_is_refused() {
    refuses("tier: free", "teir: free", 12, "teir");
    refuses("tier: free", "limit: 200", 12, "limit");
    refuses("    limit: 10\n", "", 21, "limit");
    refuses("    limit: 5\n", "", 2, "limit");
    refuses("tier: premium", "tier: free", 14, "");
    refuses("rate_limits:", "limits:", 1, "limits");
    refuses("tier: free", "tier: [free", 14, "");
  }

  /** The example with one change must be refused at its line (the first is 1), by its field. */
  private static void refuses(String good, String bad, int line, String field) {
    RuleBook book = new RulesEngine();
    book.load(RulesFiles.EXAMPLE);
    List<Rule> before = book.rules();

    RulesFileException refusal =
        catchThrowableOfType(
            RulesFileException.class, () -> book.load(RulesFiles.EXAMPLE.replace(good, bad)));

    String change = "\"" + good.strip() + "\" became \"" + bad.strip() + "\"";
    assertThat(refusal).as("rule 3.5: %s: refused", change).isNotNull();
    assertThat(refusal.line()).as("rule 3.5: %s: the line", change).isEqualTo(line);
    assertThat(refusal).as("rule 3.5: %s: the reason", change).hasMessageContaining(field);
    assertThat(book.rules()).as("rule 3.5: %s: the old rules stay", change).isEqualTo(before);
  }
}

package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.created;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.urlshortener.Click;
import katas.urlshortener.ClickCounter;
import katas.urlshortener.NotYourLinkException;
import katas.urlshortener.Owner;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.Statistics;
import katas.urlshortener.TableClickCounter;
import katas.urlshortener.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 3 on PostgreSQL and Redis; each test has a link of its own. */
class EngineLevel3Test {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private static EngineShortener world;
  private static Server a;
  private static Server b;
  private static ClickCounter counter;
  private static ClickCounter another;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    a = world.server();
    b = world.server();
    counter = IsolatedServer.start(TableClickCounter::new, world.machine().table());
    another = IsolatedServer.start(TableClickCounter::new, world.machine().table());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static Click click(String id, String key, LocalDate day, String visitor) {
    return new Click(id, key, day, visitor, "DE", "");
  }

  private static Statistics counted(String key) {
    return b.service().statistics("ann", key);
  }

  @Test
  @Hint("A click is a visitor who was sent on, and no robot.")
  void r3_1_clicks_of_all_servers_reach_the_log() {
    a.alias("ann", "sale31", URL);
    a.alias("ann", "gone31", URL);
    a.service().delete("ann", "gone31");
    a.visit("sale31", "3.1 a");
    b.visit("sale31", "3.1 b");
    a.visit("gone31", "3.1 gone");
    a.service().resolve("sale31", new Visit("3.1 robot", "v", "", "", "my CRAWLER"));
    world.pass(TWO_SECONDS);

    Expect.equal("rule 3.1: sale31", world.log().ids("sale31"), List.of("3.1 a", "3.1 b"));
    Expect.equal("rule 3.1: gone31", world.log().ids("gone31"), List.of());
  }

  @Test
  @Hint("Keep the clicks until an append of them was answered.")
  void r3_2_an_append_without_an_answer_is_made_again() {
    a.alias("ann", "sale32", URL);
    world.log().loseRequests(2);
    a.visit("sale32", "3.2 first");
    world.pass(TWO_SECONDS);
    a.visit("sale32", "3.2 second");
    for (int i = 0; i < 3; i++) {
      world.pass(TWO_SECONDS);
    }

    Expect.equal(
        "rule 3.2: two appends were lost",
        world.log().ids("sale32"),
        List.of("3.2 first", "3.2 second"));
  }

  @Test
  @Hint("The id decides, wherever the click stands.")
  void r3_3_a_click_counts_once_whoever_gets_it() {
    a.alias("ann", "sale33", URL);
    Click one = click("3.3 1", "sale33", MONDAY, "vic");
    Click two = click("3.3 2", "sale33", MONDAY.plusDays(1), "wim");
    Click three = click("3.3 3", "sale33", MONDAY, "xan");

    counter.count(List.of(one, two, one));
    another.count(List.of(two, three));
    counter.count(List.of(three, one));

    Expect.equal("rule 3.3: clicks", counted("sale33").clicks(), 3L);
    Expect.equal("rule 3.3: by country", counted("sale33").byCountry(), Map.of("DE", 3L));
  }

  @Test
  @Hint("When it is noon in London the next day has begun in Kiritimati, 14 hours ahead.")
  void r3_4_clicks_by_the_day_of_the_owner() {
    ZoneId ahead = ZoneId.of("Pacific/Kiritimati");
    created(
        a.service().shorten(ShortenRequest.of(new Owner("ann", ahead), URL).withAlias("sale34")));
    LocalDate tomorrow = LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusDays(1);
    Instant noon = tomorrow.atTime(12, 30).toInstant(ZoneOffset.UTC);
    world.pass(Duration.between(world.now(), noon));
    b.visit("sale34", "3.4 1");
    world.pass(TWO_SECONDS);
    counter.count(world.log().clicks("sale34"));
    b.service().delete("ann", "sale34");

    Statistics statistics = a.service().statistics("ann", "sale34");
    Expect.equal("rule 3.4: by day", statistics.byDay(), Map.of(tomorrow.plusDays(1), 1L));
    Expect.equal("rule 3.4: by referrer", statistics.byReferrer(), Map.of("news.example", 1L));
    Expect.refused(
        "rule 3.4: bob asks",
        NotYourLinkException.class,
        () -> a.service().statistics("bob", "sale34"));
  }

  @Test
  @Hint("A visitor belongs to a link, not to a day.")
  void r3_5_a_visitor_counts_once_a_link() {
    a.alias("ann", "sale35", URL);
    a.alias("ann", "tale35", URL);
    counter.count(
        List.of(
            click("3.5 1", "sale35", MONDAY, "vic"),
            click("3.5 2", "sale35", MONDAY.plusDays(1), "vic")));
    another.count(
        List.of(
            click("3.5 3", "sale35", MONDAY.plusDays(2), "vic"),
            click("3.5 4", "tale35", MONDAY, "vic")));

    Expect.equal("rule 3.5: visitors of sale35", counted("sale35").visitors(), 1L);
    Expect.equal("rule 3.5: clicks of sale35", counted("sale35").clicks(), 3L);
    Expect.equal("rule 3.5: visitors of tale35", counted("tale35").visitors(), 1L);
  }

  @Test
  @Hint("What another server deleted is found out when the entry is too old.")
  void r3_7_a_deleted_link_ends_on_every_server() {
    a.alias("ann", "sale37", URL);
    a.leads("sale37");
    b.leads("sale37");
    world.pass(Duration.ofSeconds(30));
    b.leads("sale37");
    a.service().delete("ann", "sale37");
    String here = a.leads("sale37");
    world.pass(Duration.ofSeconds(31));

    Expect.equal("rule 3.7: at once on the same server", here, "410");
    Expect.equal("rule 3.7: on another, 61 s after it was loaded", b.leads("sale37"), "410");
  }

  @Test
  @Hint("That there is nothing is believed for 10 s, and not by the server that makes the link.")
  void r3_8_a_new_alias_leads_on_every_server() {
    String before = a.leads("sale38") + b.leads("sale38");
    a.alias("ann", "sale38", URL);
    String here = a.leads("sale38");
    world.pass(Duration.ofSeconds(11));

    Expect.equal("rule 3.8: before", before, "404404");
    Expect.equal("rule 3.8: at once on the same server", here, URL);
    Expect.equal("rule 3.8: on another, 11 s later", b.leads("sale38"), URL);
  }
}

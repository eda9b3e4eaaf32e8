package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.INSTANT;
import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Click;
import katas.urlshortener.ClickCounter;
import katas.urlshortener.Expect;
import katas.urlshortener.NotYourLinkException;
import katas.urlshortener.Owner;
import katas.urlshortener.Resolution;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.Statistics;
import katas.urlshortener.UnknownLinkException;
import katas.urlshortener.Visit;
import org.junit.jupiter.api.Test;

/** Clicks: logged, counted once, by day. */
class Level3HiddenTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Click click(String id, String key, LocalDate day, String visitor) {
    return new Click(id, key, day, visitor, "DE", "");
  }

  private static ShortenerWorld worldWith(String... aliases) {
    ShortenerWorld world = new ShortenerWorld();
    for (String alias : aliases) {
      world.server().alias("ann", alias, URL);
    }
    return world;
  }

  private static Statistics counted(ShortenerWorld world, String key) {
    return world.server().service().statistics("ann", key);
  }

  @Test
  @Points(1)
  @Hint("Robots follow links too; they are sent on like everybody.")
  void r3_1_robots_are_redirected_and_not_logged() {
    ShortenerWorld world = worldWith("sale");
    Server server = world.server();

    for (String agent : List.of("Googlebot/2.1", "my CRAWLER", "Baiduspider", "TwitterBot")) {
      Resolution answer = server.service().resolve("sale", new Visit(agent, "v", "", "", agent));
      Expect.equal("rule 3.1: " + agent, answer, new Resolution.Redirect(URL, 302));
    }
    world.pass(SECOND);

    Expect.equal("rule 3.1: the log", world.log().clicks(), List.of());
  }

  @Test
  @Points(1)
  @Hint("A click is a visitor who was sent on.")
  void r3_1_whoever_is_not_redirected_is_not_logged() {
    ShortenerWorld world = worldWith("sale", "tale");
    Server server = world.server();
    server
        .service()
        .shorten(
            ShortenRequest.of(owner("ann"), URL)
                .withAlias("flash")
                .expiringAt(world.now().plusSeconds(5)));
    server.service().delete("ann", "tale");
    world.pass(Duration.ofSeconds(6));

    server.visit("unknown", "click 1");
    server.visit("tale", "click 2");
    server.visit("flash", "click 3");
    server.visit("sale", "click 4");
    world.pass(SECOND);

    Expect.equal(
        "rule 3.1: the log",
        world.log().clicks().stream().map(Click::id).toList(),
        List.of("click 4"));
  }

  @Test
  @Points(1)
  @Hint("Keep the clicks until an append of them was answered.")
  void r3_2_an_append_without_an_answer_is_made_again() {
    ShortenerWorld world = worldWith("sale");
    Server server = world.server();
    world.log().loseRequests(2);

    server.visit("sale", "click 1");
    world.pass(SECOND);
    server.visit("sale", "click 2");
    world.pass(SECOND);
    List<Click> early = world.log().clicks();
    world.pass(SECOND);
    List<String> late = world.log().clicks().stream().map(Click::id).sorted().toList();
    world.log().loseAnswers(1);
    server.visit("sale", "click 3");
    world.pass(SECOND.multipliedBy(2));

    Expect.equal("rule 3.2: the log while it is out of reach", early, List.of());
    Expect.equal("rule 3.2: the log 3 s later", late, List.of("click 1", "click 2"));
    Expect.equal(
        "rule 3.2: appends of click 3, whose first answer was lost",
        world.log().clicks().stream().filter(click -> click.id().equals("click 3")).count(),
        2L);
  }

  @Test
  @Points(1)
  @Hint("The id decides, wherever the click stands.")
  void r3_3_a_click_twice_in_a_batch_and_in_batches_cut_otherwise() {
    ShortenerWorld world = worldWith("sale");
    ClickCounter counter = world.counter();
    Click one = click("1", "sale", MONDAY, "vic");
    Click two = click("2", "sale", MONDAY.plusDays(1), "wim");
    Click three = click("3", "sale", MONDAY, "vic");

    counter.count(List.of(one, two, one));
    counter.count(List.of(two, three));
    world.counter().count(List.of(three, one));

    Statistics statistics = counted(world, "sale");
    Expect.equal("rule 3.3: clicks", statistics.clicks(), 3L);
    Expect.equal("rule 3.3: by country", statistics.byCountry(), Map.of("DE", 3L));
  }

  @Test
  @Points(1)
  @Hint("When it is Monday evening in Berlin it is Tuesday in Auckland.")
  void r3_4_by_the_day_of_the_owner() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    server.service().shorten(ShortenRequest.of(new Owner("ann", auckland), URL).withAlias("kiwi"));
    server.alias("ann", "sale", URL);

    // 09:00 UTC is 22:00 in Auckland, 13 hours ahead: the day ends there at 11:00 UTC.
    world.pass(Duration.ofHours(2).minus(INSTANT));
    server.visit("kiwi", "click 1");
    world.pass(INSTANT);
    server.visit("kiwi", "click 2");
    server.visit("sale", "click 3");
    world.pass(SECOND);
    world.log().batches().forEach(world.counter()::count);

    Expect.equal(
        "rule 3.4: in Auckland",
        counted(world, "kiwi").byDay(),
        Map.of(MONDAY, 1L, MONDAY.plusDays(1), 1L));
    Expect.equal("rule 3.4: in Berlin", counted(world, "sale").byDay(), Map.of(MONDAY, 1L));
    Expect.equal(
        "rule 3.4: by referrer", counted(world, "kiwi").byReferrer(), Map.of("news.example", 2L));
  }

  @Test
  @Points(1)
  @Hint("What a link has earned outlives it; and it is nobody else's business.")
  void r3_4_for_the_owner_alone_and_after_the_end() {
    ShortenerWorld world = worldWith("sale");
    world.counter().count(List.of(click("1", "sale", MONDAY, "vic")));
    Server server = world.server();

    server.service().delete("ann", "sale");

    Expect.equal("rule 3.4: after delete", counted(world, "sale").clicks(), 1L);
    Expect.refused(
        "rule 3.4: bob asks",
        NotYourLinkException.class,
        () -> server.service().statistics("bob", "sale"));
    Expect.refused(
        "rule 3.4: of a link that never was",
        UnknownLinkException.class,
        () -> server.service().statistics("ann", "tale"));
  }

  @Test
  @Points(1)
  @Hint("A visitor belongs to a link, not to a day.")
  void r3_5_a_visitor_on_two_days_and_of_two_links() {
    ShortenerWorld world = worldWith("sale", "tale");

    world
        .counter()
        .count(
            List.of(
                click("1", "sale", MONDAY, "vic"),
                click("2", "sale", MONDAY.plusDays(1), "vic"),
                click("3", "tale", MONDAY, "vic")));
    world.counter().count(List.of(click("4", "sale", MONDAY.plusDays(2), "vic")));

    Expect.equal("rule 3.5: visitors of sale", counted(world, "sale").visitors(), 1L);
    Expect.equal("rule 3.5: visitors of tale", counted(world, "tale").visitors(), 1L);
    Expect.equal("rule 3.5: clicks of sale", counted(world, "sale").clicks(), 3L);
  }

  @Test
  @Points(1)
  @Hint("Whether a link has expired is a question of now, not of when it was loaded.")
  void r3_7_a_cached_link_expires_at_its_instant() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    Instant end = world.now().plusSeconds(30);
    server
        .service()
        .shorten(ShortenRequest.of(owner("ann"), URL).withAlias("flash").expiringAt(end));

    String before = server.leads("flash");
    world.pass(Duration.ofSeconds(30).minus(INSTANT));
    String justBefore = server.leads("flash");
    world.pass(INSTANT);

    Expect.equal("rule 3.7: before", List.of(before, justBefore), List.of(URL, URL));
    Expect.equal("rule 3.7: at the expiry", server.leads("flash"), "410");
  }

  @Test
  @Points(1)
  @Hint("What another server deleted is found out when the entry is too old.")
  void r3_7_another_server_knows_it_after_60_seconds() {
    ShortenerWorld world = worldWith("sale");
    Server other = world.server();
    other.leads("sale");
    world.pass(Duration.ofSeconds(59));
    other.leads("sale");

    world.server().service().delete("ann", "sale");
    world.pass(SECOND);

    Expect.equal("rule 3.7: 60 s after it was loaded", other.leads("sale"), "410");
  }

  @Test
  @Points(1)
  @Hint("That there is nothing is believed for 10 s only, and asking does not make it last longer.")
  void r3_8_another_server_finds_a_new_alias_after_10_seconds() {
    ShortenerWorld world = new ShortenerWorld();
    Server other = world.server();
    String before = other.leads("sale");
    world.pass(Duration.ofSeconds(9));
    other.leads("sale");

    world.server().alias("ann", "sale", URL);
    world.pass(SECOND);

    Expect.equal("rule 3.8: before", before, "404");
    Expect.equal("rule 3.8: 10 s after it was not found", other.leads("sale"), URL);
  }
}

package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.INSTANT;
import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Click;
import katas.urlshortener.ClickCounter;
import katas.urlshortener.NotYourLinkException;
import katas.urlshortener.Owner;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.Statistics;
import katas.urlshortener.UnknownLinkException;
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
}

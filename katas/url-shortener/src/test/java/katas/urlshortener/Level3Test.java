package katas.urlshortener;

import static katas.urlshortener.ShortenerWorld.INSTANT;
import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Clicks and the cache. */
class Level3Test {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static Click click(String id, String visitor, String country) {
    return new Click(id, "sale", MONDAY, visitor, country, "");
  }

  private static Statistics counted(ShortenerWorld world) {
    return world.server().service().statistics("ann", "sale");
  }

  private static ShortenerWorld worldWithSale() {
    ShortenerWorld world = new ShortenerWorld();
    world.server().alias("ann", "sale", URL);
    return world;
  }

  @Test
  @Points(1)
  @Hint("Note the click in memory and let the scheduler take it to the log.")
  void r3_1_a_click_is_in_the_log_after_a_second() {
    ShortenerWorld world = worldWithSale();

    world.server().visit("sale", "click 1");
    world.pass(Duration.ofSeconds(1));

    Expect.equal(
        "rule 3.1: the log",
        world.log().clicks(),
        List.of(new Click("click 1", "sale", MONDAY, "visitor", "DE", "news.example")));
  }

  @Test
  @Points(1)
  @Hint("Remember which ids were counted, in the same batch of writes that counts them.")
  void r3_3_a_click_that_is_delivered_twice() {
    ShortenerWorld world = worldWithSale();

    world.counter().count(List.of(click("click 1", "vic", "DE")));
    world.counter().count(List.of(click("click 1", "vic", "DE"), click("click 2", "vic", "DE")));

    Expect.equal("rule 3.3: clicks", counted(world).clicks(), 2L);
  }

  @Test
  @Points(1)
  @Hint("Three sums of the same clicks.")
  void r3_4_clicks_in_all_and_by_country() {
    ShortenerWorld world = worldWithSale();

    world
        .counter()
        .count(List.of(click("1", "vic", "DE"), click("2", "wim", "NL"), click("3", "vic", "DE")));

    Expect.equal("rule 3.4: clicks", counted(world).clicks(), 3L);
    Expect.equal("rule 3.4: countries", counted(world).byCountry(), Map.of("DE", 2L, "NL", 1L));
    Expect.equal("rule 3.4: days", counted(world).byDay(), Map.of(MONDAY, 3L));
  }

  @Test
  @Points(1)
  @Hint("A visitor whom the link knows already is no new one.")
  void r3_5_a_visitor_who_comes_twice() {
    ShortenerWorld world = worldWithSale();

    world.counter().count(List.of(click("1", "vic", "DE"), click("2", "vic", "DE")));
    world.counter().count(List.of(click("3", "vic", "DE"), click("4", "wim", "DE")));

    Expect.equal("rule 3.5: visitors", counted(world).visitors(), 2L);
  }

  @Test
  @Points(1)
  @Hint("An entry is as old as its load is long ago.")
  void r3_6_a_value_is_used_for_60_seconds() {
    Simulation simulation = new Simulation();
    LoadingCache<String> cache = new HotCache<>(simulation.clock(), CacheConfig.defaults());
    AtomicInteger loads = new AtomicInteger();

    cache.get("sale", key -> Optional.of("load " + loads.incrementAndGet()));
    simulation.advance(Duration.ofSeconds(60).minus(INSTANT));
    Optional<String> before =
        cache.get("sale", key -> Optional.of("load " + loads.incrementAndGet()));
    simulation.advance(INSTANT);
    Optional<String> at = cache.get("sale", key -> Optional.of("load " + loads.incrementAndGet()));

    Expect.equal("rule 3.6: 1 ns before 60 s", before, Optional.of("load 1"));
    Expect.equal("rule 3.6: at 60 s", at, Optional.of("load 2"));
  }

  @Test
  @Points(1)
  @Hint("Whoever changes the table must tell the cache.")
  void r3_7_the_server_that_deletes_knows_it_at_once() {
    ShortenerWorld world = worldWithSale();
    Server server = world.server();
    String before = server.leads("sale");

    server.service().delete("ann", "sale");

    Expect.equal("rule 3.7: before", before, URL);
    Expect.equal("rule 3.7: after delete", server.leads("sale"), "410");
  }

  @Test
  @Points(1)
  @Hint("The cache also remembers that there was nothing.")
  void r3_8_the_server_that_makes_an_alias_knows_it_at_once() {
    Server server = new ShortenerWorld().server();
    String before = server.leads("sale");

    server.alias("ann", "sale", URL);

    Expect.equal("rule 3.8: before", before, "404");
    Expect.equal("rule 3.8: after it was made", server.leads("sale"), URL);
  }
}

package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.INSTANT;
import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Deletion, expiry and new aliases reach the caches of all servers. */
class Level3ServerHiddenTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static ShortenerWorld worldWith(String... aliases) {
    ShortenerWorld world = new ShortenerWorld();
    for (String alias : aliases) {
      world.server().alias("ann", alias, URL);
    }
    return world;
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

package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.InvalidAliasException;
import katas.urlshortener.Link;
import katas.urlshortener.LinkPage;
import katas.urlshortener.NotYourLinkException;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.UnknownLinkException;
import org.junit.jupiter.api.Test;

/** Core: links, aliases, expiry, owners. */
class Level1HiddenTest {

  @Test
  @Points(1)
  @Hint("Each wish makes a link of its own, also for a URL that has one.")
  void r1_3_each_wish_makes_another_link() {
    Server server = new ShortenerWorld().server();

    String first = server.shorten("ann", URL);
    String second = server.shorten("ann", URL);

    Expect.that("rule 1.3: two links have two keys", !first.equals(second), "both are " + first);
    for (String key : List.of("unknown", "a/b", "", " ", "ä".repeat(99), first + "x")) {
      Expect.equal("rule 1.3: what never was a key: '" + key + "'", server.leads(key), "404");
    }
  }

  @Test
  @Points(1)
  @Hint("A and a are two letters, in aliases as in generated keys.")
  void r1_6_case_matters() {
    Server server = new ShortenerWorld().server();

    server.alias("ann", "Sale", "https://example.com/upper");
    ShortenResult lower = server.alias("ann", "sale", "https://example.com/lower");

    Expect.instance("rule 1.6: sale beside Sale", ShortenResult.Created.class, lower);
    Expect.equal("rule 1.6: Sale leads", server.leads("Sale"), "https://example.com/upper");
    Expect.equal("rule 1.6: sale leads", server.leads("sale"), "https://example.com/lower");
    Expect.equal("rule 1.6: SALE leads", server.leads("SALE"), "404");
  }

  @Test
  @Points(1)
  @Hint("Reserved words are pages of the service itself.")
  void r1_6_reserved_words_are_refused() {
    Server server = new ShortenerWorld().server();

    for (String alias : List.of("api", "API", "Admin", "support")) {
      Expect.refused(
          "rule 1.6: " + alias, InvalidAliasException.class, () -> server.alias("ann", alias, URL));
      Expect.equal("rule 1.6: " + alias + " leads", server.leads(alias), "404");
    }
  }

  @Test
  @Points(1)
  @Hint("3 to 30 characters, each a letter, digit, hyphen or underscore of ASCII.")
  void r1_6_length_and_characters() {
    Server server = new ShortenerWorld().server();

    for (String alias : List.of("", "ab", "a".repeat(31), "a b", "a/b/c", "säle", "a.b", "ab\n")) {
      Expect.refused(
          "rule 1.6: '" + alias + "'",
          InvalidAliasException.class,
          () -> server.alias("ann", alias, URL));
    }
    for (String alias : List.of("abc", "a".repeat(30), "-_-", "Z09")) {
      Expect.instance(
          "rule 1.6: " + alias, ShortenResult.Created.class, server.alias("ann", alias, URL));
    }
  }

  @Test
  @Points(1)
  @Hint("Who has printed a link must not find it on somebody else's page one day.")
  void r1_7_a_key_that_has_ended_is_never_given_to_another() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    Instant end = world.now().plusSeconds(60);
    server
        .service()
        .shorten(ShortenRequest.of(owner("ann"), URL).withAlias("flash").expiringAt(end));
    server.alias("ann", "oops", URL);
    server.service().delete("ann", "oops");

    world.pass(Duration.ofDays(400));

    for (String alias : List.of("flash", "oops")) {
      Expect.equal(
          "rule 1.7: bob wants " + alias,
          world.server().alias("bob", alias, "https://example.com/bob"),
          new ShortenResult.AliasTaken(alias));
      Expect.equal("rule 1.7: " + alias + " leads", world.server().leads(alias), "410");
    }
  }

  @Test
  @Points(1)
  @Hint("An expiry that has come already is a mistake, and nothing is made.")
  void r1_7_an_expiry_is_in_the_future() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    ShortenRequest request = ShortenRequest.of(owner("ann"), URL).withAlias("flash");

    for (Instant expiry : List.of(world.now(), world.now().minusSeconds(1))) {
      Expect.refused(
          "rule 1.7: at " + world.now() + " a link until " + expiry,
          IllegalArgumentException.class,
          () -> server.service().shorten(request.expiringAt(expiry)));
    }

    Expect.equal("rule 1.7: flash leads", server.leads("flash"), "404");
  }

  @Test
  @Points(1)
  @Hint("A browser that has seen a 301 never asks again, so it would miss the expiry.")
  void r1_8_permanent_by_301_unless_it_expires() {
    ShortenerWorld world = new ShortenerWorld(new Simulation(), ShortenerWorld.permanent());
    Server server = world.server();
    server.alias("ann", "forever", URL);
    Instant end = world.now().plusSeconds(60);
    server
        .service()
        .shorten(ShortenRequest.of(owner("ann"), URL).withAlias("flash").expiringAt(end));

    int forever = server.visit("forever", "click 1").status();
    int flash = server.visit("flash", "click 2").status();

    Expect.equal("rule 1.8: configured as permanent", forever, 301);
    Expect.equal("rule 1.8: permanent, but the link expires", flash, 302);
  }

  @Test
  @Points(1)
  @Hint("The cursor says after which key to go on, not how many links were seen.")
  void r1_9_pages_stay_right_while_links_come_and_go() {
    Server server = new ShortenerWorld().server();
    for (String alias : List.of("bbb", "ddd", "fff", "hhh")) {
      server.alias("ann", alias, URL);
    }
    server.alias("anna", "ccc", URL);
    server.alias("bob", "eee", URL);

    LinkPage first = server.service().links("ann", 2, Optional.empty());
    server.service().delete("ann", "bbb");
    LinkPage second = server.service().links("ann", 2, first.next());
    server.alias("ann", "aaa", URL);

    Expect.equal("rule 1.9: page 1", keys(first), List.of("bbb", "ddd"));
    Expect.equal("rule 1.9: page 2", keys(second), List.of("fff", "hhh"));
    Expect.equal("rule 1.9: all", server.keys("ann", 1), List.of("aaa", "ddd", "fff", "hhh"));
  }

  private static List<String> keys(LinkPage page) {
    return page.links().stream().map(Link::key).toList();
  }

  @Test
  @Points(1)
  @Hint("Look at the owner before you change anything.")
  void r1_9_only_the_owner_deletes() {
    Server server = new ShortenerWorld().server();
    server.alias("ann", "sale", URL);

    Expect.refused(
        "rule 1.9: bob deletes ann's link",
        NotYourLinkException.class,
        () -> server.service().delete("bob", "sale"));
    Expect.refused(
        "rule 1.9: a link that never was",
        UnknownLinkException.class,
        () -> server.service().delete("ann", "tale"));

    Expect.equal("rule 1.9: sale leads", server.leads("sale"), URL);
    Expect.equal("rule 1.9: ann's list", server.keys("ann", 10), List.of("sale"));
  }
}

package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.created;
import static katas.urlshortener.ShortenerWorld.owner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.urlshortener.LinkPage;
import katas.urlshortener.NotYourLinkException;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.UnknownLinkException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL and Redis; each test has aliases and owners of its own. */
class EngineLevel1Test {
  private static EngineShortener world;
  private static Server a;
  private static Server b;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    a = world.server();
    b = world.server();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  @Hint("Each wish makes a link of its own, and every server finds it in the database.")
  void r1_3_a_link_leads_on_every_server() {
    String first = a.shorten("abe", URL + "?1");
    String second = b.shorten("abe", URL + "?1");

    Expect.that("rule 1.3: two links have two keys", !first.equals(second), "both are " + first);
    Expect.equal("rule 1.3: made by the first server", b.leads(first), URL + "?1");
    Expect.equal("rule 1.3: made by the second server", a.leads(second), URL + "?1");
    for (String key : List.of("unknown", "a/b", "", "ä".repeat(99), "\uD83D\uDE00", first + "x")) {
      Expect.equal("rule 1.3: what never was a key: '" + key + "'", b.leads(key), "404");
    }
  }

  @Test
  @Hint("An alias is in use whichever server made it, and A and a are two letters.")
  void r1_6_an_alias_is_taken_on_every_server() {
    a.alias("ann", "Sale", URL + "?upper");
    ShortenResult taken = b.alias("bob", "Sale", URL + "?bob");
    ShortenResult lower = b.alias("bob", "sale", URL + "?lower");

    Expect.equal("rule 1.6: bob wants Sale", taken, new ShortenResult.AliasTaken("Sale"));
    Expect.instance("rule 1.6: sale beside Sale", ShortenResult.Created.class, lower);
    Expect.equal("rule 1.6: Sale leads where it did", b.leads("Sale"), URL + "?upper");
    Expect.equal("rule 1.6: sale leads", a.leads("sale"), URL + "?lower");
  }

  @Test
  @Hint("Who has printed a link must not find it on somebody else's page one day.")
  void r1_7_a_link_ends_and_its_alias_stays_taken() {
    ShortenRequest request = ShortenRequest.of(owner("cleo"), URL).withAlias("flash");
    created(a.service().shorten(request.expiringAt(world.now().plus(Duration.ofHours(2)))));
    a.alias("cleo", "oops", URL);
    a.service().delete("cleo", "oops");
    world.pass(Duration.ofMinutes(119));
    String before = b.leads("flash");
    world.pass(Duration.ofMinutes(2));

    Expect.equal("rule 1.7: a minute before its end", before, URL);
    for (String alias : List.of("flash", "oops")) {
      Expect.equal("rule 1.7: " + alias + " after its end", b.leads(alias), "410");
      Expect.equal(
          "rule 1.7: dan wants " + alias,
          b.alias("dan", alias, URL),
          new ShortenResult.AliasTaken(alias));
    }
  }

  @Test
  @Hint("A cursor says after which key to go on; the order is -, 0, A, _, a.")
  void r1_9_pages_are_in_order_and_stay_right() {
    for (String alias : List.of("a-9", "_e9", "-e9", "Ze9", "0e9", "ae9")) {
      a.alias("eve", alias, URL);
    }
    b.alias("evelyn", "Ye9", URL);
    List<String> all = List.of("-e9", "0e9", "Ze9", "_e9", "a-9", "ae9");
    Expect.equal("rule 1.9: in pages of 4", b.keys("eve", 4), all);

    LinkPage first = a.service().links("eve", 2, Optional.empty());
    b.service().delete("eve", "-e9");
    List<String> second =
        b.service().links("eve", 2, first.next()).links().stream().map(link -> link.key()).toList();

    Expect.equal(
        "rule 1.9: page 2, though a link of page 1 is gone", second, List.of("Ze9", "_e9"));
    Expect.equal("rule 1.9: afterwards", a.keys("eve", 500), all.subList(1, 6));
  }

  @Test
  @Hint("Look at the owner before you change anything.")
  void r1_9_only_the_owner_deletes() {
    a.alias("fay", "fays", URL);

    Expect.refused(
        "rule 1.9: gus deletes fay's link",
        NotYourLinkException.class,
        () -> b.service().delete("gus", "fays"));
    Expect.refused(
        "rule 1.9: a link that never was",
        UnknownLinkException.class,
        () -> b.service().delete("fay", "gone"));
    Expect.equal("rule 1.9: it leads", b.leads("fays"), URL);
    b.service().delete("fay", "fays");
    b.service().delete("fay", "fays");
    Expect.equal("rule 1.9: deleted twice", b.leads("fays"), "410");
    Expect.equal("rule 1.9: fay's links", a.keys("fay", 9), List.of());
  }
}

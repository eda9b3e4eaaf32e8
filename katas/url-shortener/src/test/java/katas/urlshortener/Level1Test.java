package katas.urlshortener;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Core: one server, one request at a time. */
class Level1Test {

  @Test
  @Points(1)
  @Hint("Divide by 62 again and again; the remainders are the digits, the last one first.")
  void r1_1_known_numbers() {
    Base62 base62 = new Base62();

    List<String> texts =
        List.of(base62.encode(0), base62.encode(61), base62.encode(62), base62.encode(3_843));

    Expect.equal("rule 1.1: 0, 61, 62 and 3,843", texts, List.of("0", "z", "10", "zz"));
  }

  @Test
  @Points(1)
  @Hint("Reading goes the other way: times 62, plus the digit.")
  void r1_1_every_number_comes_back() {
    Base62 base62 = new Base62();

    LongStream.concat(LongStream.of(0, 1, Long.MAX_VALUE), new Random(62).longs(1_000))
        .map(number -> number & Long.MAX_VALUE)
        .forEach(
            number -> {
              String text = base62.encode(number);
              Expect.equal(
                  "rule 1.1: " + number + " is written " + text + " and read back",
                  base62.decode(text),
                  number);
            });
  }

  @Test
  @Points(1)
  @Hint("Each number has one text; what no number is written as is refused.")
  void r1_2_empty_foreign_and_negative() {
    Base62 base62 = new Base62();

    Expect.refused(
        "rule 1.2: the empty text", IllegalArgumentException.class, () -> base62.decode(""));
    Expect.refused("rule 1.2: a-b", IllegalArgumentException.class, () -> base62.decode("a-b"));
    Expect.refused("rule 1.2: -1", IllegalArgumentException.class, () -> base62.encode(-1));
  }

  @Test
  @Points(1)
  @Hint("The key is the row's key in the table.")
  void r1_3_a_short_link_leads_to_its_url() {
    Server server = new ShortenerWorld().server();

    String key = server.shorten("ann", ShortenerWorld.URL);

    Expect.that("rule 1.3: 7 of the 62", key.matches("[0-9A-Za-z]{7}"), "the key is " + key);
    Expect.equal("rule 1.3: " + key + " leads there", server.leads(key), ShortenerWorld.URL);
  }

  @Test
  @Points(1)
  @Hint("Browsers run what stands behind javascript: on the page that links to it.")
  void r1_4_only_http_and_https() {
    Server server = new ShortenerWorld().server();

    for (String url : List.of("javascript:alert(1)", "ftp://example.com/", "example.com")) {
      Expect.refused(
          "rule 1.4: " + url, InvalidUrlException.class, () -> server.shorten("ann", url));
    }
  }

  @Test
  @Points(1)
  @Hint("Scheme and host do not care about case; everything behind them does.")
  void r1_5_scheme_and_host_in_lower_case() {
    Server server = new ShortenerWorld().server();

    String key = server.shorten("ann", "HTTPS://Example.COM/Path");

    Expect.equal("rule 1.5: lower case", server.leads(key), "https://example.com/Path");
  }

  @Test
  @Points(1)
  @Hint("An alias is a key that the owner chose: insert it, and look at the answer.")
  void r1_6_an_alias_leads_to_its_url_and_is_given_once() {
    Server server = new ShortenerWorld().server();

    ShortenResult first = server.alias("ann", "sale", "https://example.com/ann");
    ShortenResult second = server.alias("bob", "sale", "https://example.com/bob");

    Expect.equal("rule 1.6: ann's alias", ShortenerWorld.created(first).key(), "sale");
    Expect.equal("rule 1.6: bob's", second, new ShortenResult.AliasTaken("sale"));
    Expect.equal("rule 1.6: sale leads", server.leads("sale"), "https://example.com/ann");
  }

  @Test
  @Points(1)
  @Hint("The expiry is the first instant at which the link leads nowhere.")
  void r1_7_a_link_ends_at_its_very_expiry() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    Duration day = Duration.ofDays(1);
    ShortenRequest request = ShortenRequest.of(ShortenerWorld.owner("ann"), ShortenerWorld.URL);
    String key =
        ShortenerWorld.created(server.service().shorten(request.expiringAt(world.now().plus(day))))
            .key();

    world.pass(day.minus(ShortenerWorld.INSTANT));
    String before = server.leads(key);
    world.pass(ShortenerWorld.INSTANT);
    String at = server.leads(key);

    Expect.equal("rule 1.7: 1 ns before the expiry", before, ShortenerWorld.URL);
    Expect.equal("rule 1.7: at the expiry", at, "410");
  }

  @Test
  @Points(1)
  @Hint("302 says: here for now, ask me again.")
  void r1_8_redirects_by_302() {
    Server server = new ShortenerWorld().server();
    String key = server.shorten("ann", ShortenerWorld.URL);

    Resolution resolution = server.visit(key, "click 1");

    Expect.equal("rule 1.8: the status", resolution.status(), 302);
  }

  @Test
  @Points(1)
  @Hint("A deleted link is not an unknown one: its row stays, and says so.")
  void r1_9_a_deleted_link_is_gone() {
    Server server = new ShortenerWorld().server();
    String key = server.shorten("ann", ShortenerWorld.URL);

    server.service().delete("ann", key);
    server.service().delete("ann", key);

    Expect.equal("rule 1.9: after delete", server.leads(key), "410");
    Expect.equal("rule 1.9: ann's list", server.keys("ann", 10), List.of());
  }
}

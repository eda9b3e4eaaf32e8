package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.util.List;
import java.util.stream.IntStream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.ScriptedKeys;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** What the service does with keys that are taken, used up or reserved. */
class Level2ServiceHiddenTest {

  @Test
  @Points(1)
  @Hint("Every retry has an end: five keys of each length.")
  void r2_6_ten_attempts_and_then_no_key_is_free() {
    ShortenerWorld world = new ShortenerWorld();
    world.server().alias("ann", "AAAAAAA", URL);
    ScriptedKeys keys = ScriptedKeys.of("AAAAAAA");
    Server server = world.server(keys);

    ShortenResult result = server.service().shorten(ShortenRequest.of(owner("bob"), URL));

    Expect.equal("rule 2.6: the answer", result, new ShortenResult.NoKeyFree());
    Expect.equal(
        "rule 2.6: what the generator was asked",
        keys.questions(),
        IntStream.range(0, 10)
            .mapToObj(attempt -> "attempt " + attempt + " of length " + (attempt < 5 ? 7 : 8))
            .toList());
    Expect.equal("rule 2.6: bob's links", server.keys("bob", 10), List.of());
  }

  @Test
  @Points(1)
  @Hint("No more keys of one length is no reason to give up: there is a longer one.")
  void r2_6_an_exhausted_length_is_left_at_once() {
    ScriptedKeys keys = ScriptedKeys.of("", "AAAAAAAA");
    Server server = new ShortenerWorld().server(keys);

    String key = server.shorten("ann", URL);

    Expect.equal("rule 2.6: the key", key, "AAAAAAAA");
    Expect.equal(
        "rule 2.6: what the generator was asked",
        keys.questions(),
        List.of("attempt 0 of length 7", "attempt 5 of length 8"));
  }

  @Test
  @Points(1)
  @Hint("A generator does not know the words of your language; chance writes them all.")
  void r2_7_a_generated_key_that_is_a_reserved_word() {
    Server server = new ShortenerWorld().server(ScriptedKeys.of("suPPort", "BBBBBBB"));

    String key = server.shorten("ann", URL);

    Expect.equal("rule 2.7: the key", key, "BBBBBBB");
    Expect.equal("rule 2.7: suPPort leads", server.leads("suPPort"), "404");
  }
}

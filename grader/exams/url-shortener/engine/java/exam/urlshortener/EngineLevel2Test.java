package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.urlshortener.CounterKeys;
import katas.urlshortener.KeyGenerator;
import katas.urlshortener.KeySpaceExhaustedException;
import katas.urlshortener.ScriptedKeys;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 2 on PostgreSQL and Redis. */
class EngineLevel2Test {
  private static EngineShortener world;
  private static Server other;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    other = world.server();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  @Hint("A lease may reach beyond the last key; the numbers below it count, those above do not.")
  void r2_3_servers_that_share_redis_give_out_every_key_once() {
    for (int length = 1; length <= 2; length++) {
      List<KeyGenerator> servers =
          List.of(
              IsolatedServer.start(CounterKeys::new, world.machine().store(), 100, 9L),
              IsolatedServer.start(CounterKeys::new, world.machine().store(), 100, 9L));
      int keys = length == 1 ? 62 : 3_844;
      List<String> given = new ArrayList<>();
      for (int i = 0; i < keys + 200; i++) {
        for (KeyGenerator server : servers) {
          try {
            given.add(server.generate(URL, 0, length));
          } catch (KeySpaceExhaustedException e) {
            continue;
          }
        }
      }
      String rule = "rule 2.3: keys of length " + length;
      Expect.equal(rule, given.size(), keys);
      Expect.equal(rule + ", different ones", new HashSet<>(given).size(), keys);
    }
  }

  @Test
  @Hint(
      "The insert finds out that a key is taken: then ask the generator again, in the end longer.")
  void r2_6_a_key_that_is_taken_is_never_overwritten() {
    other.alias("ann", "taken17", URL + "?ann");
    ScriptedKeys keys =
        ScriptedKeys.of("taken17", "taken17", "taken17", "taken17", "taken17", "longer18");
    ScriptedKeys exhausted = ScriptedKeys.of("taken17", "", "longer28");

    String first = world.server(keys).shorten("bob", URL + "?bob");
    String second = world.server(exhausted).shorten("bob", URL + "?bob");
    ShortenResult third =
        world
            .server(ScriptedKeys.of("taken17"))
            .service()
            .shorten(ShortenRequest.of(owner("carl"), URL));

    Expect.equal("rule 2.6: five are taken", first, "longer18");
    Expect.equal(
        "rule 2.6: what the generator was asked",
        keys.questions(),
        List.of(
            "attempt 0 of length 7",
            "attempt 1 of length 7",
            "attempt 2 of length 7",
            "attempt 3 of length 7",
            "attempt 4 of length 7",
            "attempt 5 of length 8"));
    Expect.equal("rule 2.6: length 7 has no more", second, "longer28");
    Expect.equal("rule 2.6: all are taken", third, new ShortenResult.NoKeyFree());
    Expect.equal("rule 2.6: taken17 leads", other.leads("taken17"), URL + "?ann");
    Expect.equal("rule 2.6: carl's links", other.keys("carl", 9), List.of());
  }

  @Test
  @Hint("A generated key may be a word of the service: it counts as taken.")
  void r2_7_a_generated_key_is_no_reserved_word() {
    String key = world.server(ScriptedKeys.of("Support", "free127")).shorten("dan", URL);

    Expect.equal("rule 2.7: support is a page of the service", key, "free127");
    Expect.equal("rule 2.7: Support leads", other.leads("Support"), "404");
  }
}

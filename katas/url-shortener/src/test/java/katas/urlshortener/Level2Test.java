package katas.urlshortener;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Three ways to make keys, and what the service does with them. */
class Level2Test {

  @Test
  @Points(1)
  @Hint("What can be undone gives every number once: think of rounds that can each be undone.")
  void r2_1_ten_numbers_in_another_order() {
    Permutation order = new Scrambler(10, 4_711);

    Set<Long> images = new TreeSet<>();
    for (long number = 0; number < 10; number++) {
      images.add(order.apply(number));
    }

    Expect.equal(
        "rule 2.1: the images of 0 to 9",
        List.copyOf(images),
        List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
  }

  @Test
  @Points(1)
  @Hint("Keys of length 1 are the numbers below 62 in another order, each written with 1 digit.")
  void r2_3_all_keys_of_length_1_and_no_more() {
    KeyGenerator keys =
        IsolatedServer.start(CounterKeys::new, new Simulation().store(), 10, 4_711L);

    Set<String> given = new HashSet<>();
    IntStream.range(0, 62).forEach(i -> given.add(keys.generate(ShortenerWorld.URL, 0, 1)));

    Expect.equal("rule 2.3: different keys among 62", given.size(), 62);
    Expect.refused(
        "rule 2.3: the 63rd",
        KeySpaceExhaustedException.class,
        () -> keys.generate(ShortenerWorld.URL, 0, 1));
  }

  @Test
  @Points(1)
  @Hint("The digest is one number of 256 bits without a sign; 43 digits of base 62 hold it.")
  void r2_4_begins_with_the_first_digits_of_the_hash() {
    String key = new HashKeys().generate("https://example.com/", 0, 7);

    Expect.equal("rule 2.4: the key of https://example.com/", key, "3ZWnNBP");
  }

  @Test
  @Points(1)
  @Hint("Use the generator that you are given, and nothing else that could differ.")
  void r2_5_the_same_seed_gives_the_same_keys() {
    String first = new RandomKeys(new Random(1)).generate(ShortenerWorld.URL, 0, 7);
    String again = new RandomKeys(new Random(1)).generate(ShortenerWorld.URL, 0, 7);
    String other = new RandomKeys(new Random(2)).generate(ShortenerWorld.URL, 0, 7);

    Expect.that("rule 2.5: 7 of the 62", first.matches("[0-9A-Za-z]{7}"), "it was " + first);
    Expect.equal("rule 2.5: the same seed again", again, first);
    Expect.that("rule 2.5: another seed gives another key", !other.equals(first), "was " + other);
  }

  @Test
  @Points(1)
  @Hint("Only the insert knows whether a key is free; a put would overwrite the link of another.")
  void r2_6_a_collision_is_tried_again() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server(ScriptedKeys.of("AAAAAAA", "AAAAAAA", "BBBBBBB"));

    String first = server.shorten("ann", "https://example.com/ann");
    String second = server.shorten("bob", "https://example.com/bob");

    Expect.equal("rule 2.6: both keys", List.of(first, second), List.of("AAAAAAA", "BBBBBBB"));
    Expect.equal("rule 2.6: AAAAAAA leads", server.leads(first), "https://example.com/ann");
    Expect.equal("rule 2.6: BBBBBBB leads", server.leads(second), "https://example.com/bob");
  }

  @Test
  @Points(1)
  @Hint("Aliases and generated keys share one name space, so they need one unique index.")
  void r2_7_a_generated_key_that_is_an_alias() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server(ScriptedKeys.of("SUMMER1", "BBBBBBB"));
    server.alias("ann", "SUMMER1", "https://example.com/ann");

    String key = server.shorten("bob", "https://example.com/bob");

    Expect.equal("rule 2.7: bob's key", key, "BBBBBBB");
    Expect.equal("rule 2.7: SUMMER1 leads", server.leads("SUMMER1"), "https://example.com/ann");
  }
}

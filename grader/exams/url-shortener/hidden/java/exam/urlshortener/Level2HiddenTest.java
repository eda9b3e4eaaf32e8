package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.urlshortener.CounterKeys;
import katas.urlshortener.HashKeys;
import katas.urlshortener.KeyGenerator;
import katas.urlshortener.KeySpaceExhaustedException;
import katas.urlshortener.Permutation;
import katas.urlshortener.RandomKeys;
import katas.urlshortener.Scrambler;
import org.junit.jupiter.api.Test;

/** Three ways to make keys, and what the service does with them. */
class Level2HiddenTest {
  private static final long KEYS_OF_7 = 3_521_614_606_208L;

  @Test
  @Points(1)
  @Hint(
      "A size need not be a power of two, nor even: numbers beyond it must not be lost or doubled.")
  void r2_1_every_number_once_whatever_the_size() {
    for (long size : new long[] {1, 2, 3, 7, 62, 64, 65, 1_000, 3_844}) {
      for (long secret : new long[] {0, 1, -1, Long.MIN_VALUE}) {
        Permutation order = new Scrambler(size, secret);
        long images = LongStream.range(0, size).map(order::apply).distinct().count();
        long outside =
            LongStream.range(0, size)
                .map(order::apply)
                .filter(image -> image < 0 || image >= size)
                .count();
        Expect.equal("rule 2.1: different images, size " + size, images, size);
        Expect.equal("rule 2.1: images beyond the size " + size, outside, 0L);
        Expect.equal("rule 2.1: size()", order.size(), size);
      }
    }
  }

  @Test
  @Points(1)
  @Hint("The numbers are 0 to size - 1; the largest size is 2^62.")
  void r2_1_other_numbers_and_sizes_are_refused() {
    Permutation order = new Scrambler(62, 1);

    for (long number : new long[] {-1, 62, Long.MAX_VALUE}) {
      Expect.refused(
          "rule 2.1: " + number, IllegalArgumentException.class, () -> order.apply(number));
    }
    for (long size : new long[] {0, -5, (1L << 62) + 1}) {
      Expect.refused(
          "rule 2.1: size " + size, IllegalArgumentException.class, () -> new Scrambler(size, 1));
    }
    long image = new Scrambler(1L << 62, 1).apply((1L << 62) - 1);
    Expect.that("rule 2.1: size 2^62", image >= 0 && image < 1L << 62, "it gave " + image);
  }

  @Test
  @Points(1)
  @Hint("Adding, multiplying, xoring with a constant: whoever has two keys has the constant.")
  void r2_2_no_step_comes_twice() {
    Permutation order = new Scrambler(KEYS_OF_7, 4_711);

    Set<Long> steps = new HashSet<>();
    for (long number = 0; number < 99; number++) {
      long step = order.apply(number + 1) - order.apply(number);
      steps.add(Math.floorMod(step, KEYS_OF_7));
    }

    Expect.equal("rule 2.2: different steps among 99", steps.size(), 99);
  }

  @Test
  @Points(1)
  @Hint("The secret must take part in what the order is.")
  void r2_2_another_secret_gives_another_order() {
    List<List<Long>> orders = new ArrayList<>();
    for (long secret : new long[] {1, 2, 1L << 40}) {
      orders.add(
          LongStream.range(0, 10).map(new Scrambler(KEYS_OF_7, secret)::apply).boxed().toList());
    }
    List<Long> again =
        LongStream.range(0, 10).map(new Scrambler(KEYS_OF_7, 1)::apply).boxed().toList();

    Expect.equal("rule 2.2: different orders of 3 secrets", orders.stream().distinct().count(), 3L);
    Expect.equal("rule 2.2: the same secret again", again, orders.get(0));
  }

  @Test
  @Points(1)
  @Hint("A lease may reach beyond the last key; the numbers below it count, those above do not.")
  void r2_3_two_servers_give_out_every_key_of_length_2() {
    Simulation simulation = new Simulation();
    List<KeyGenerator> servers =
        List.of(
            IsolatedServer.start(CounterKeys::new, simulation.store(), 1_000, 9L),
            IsolatedServer.start(CounterKeys::new, simulation.store(), 1_000, 9L));

    List<String> given = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      for (KeyGenerator server : servers) {
        try {
          given.add(server.generate(URL, 0, 2));
        } catch (KeySpaceExhaustedException e) {
          continue;
        }
      }
    }

    Expect.equal("rule 2.3: keys of length 2", given.size(), 3_844);
    Expect.equal("rule 2.3: different ones", given.stream().distinct().count(), 3_844L);
    Expect.equal(
        "rule 2.3: not of length 2", given.stream().filter(k -> k.length() != 2).count(), 0L);
  }

  @Test
  @Points(1)
  @Hint("The attempt must take part in what is hashed, or a collision comes again for ever.")
  void r2_4_another_attempt_gives_another_key() {
    KeyGenerator keys = new HashKeys();
    String url = "https://example.org/a?b=c";

    Set<String> given = new HashSet<>();
    IntStream.range(0, 10).forEach(attempt -> given.add(keys.generate(url, attempt, 7)));

    Expect.equal("rule 2.4: different keys of 10 attempts", given.size(), 10);
    Expect.equal(
        "rule 2.4: attempt 3 again", keys.generate(url, 3, 7), new HashKeys().generate(url, 3, 7));
    Expect.equal("rule 2.4: " + url, keys.generate(url, 0, 10), "io6WyFpK34");
  }

  @Test
  @Points(1)
  @Hint("256 is no multiple of 62: a remainder favours the first characters.")
  void r2_5_every_character_is_as_likely() {
    KeyGenerator keys = new RandomKeys(new Random(5));
    int draws = 20_000;

    int[] seen = new int[128];
    for (int i = 0; i < draws; i++) {
      keys.generate(URL, 0, 7).chars().forEach(character -> seen[character]++);
    }

    double expected = draws * 7 / 62.0;
    double distance = 0;
    for (char character :
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray()) {
      distance += Math.pow(seen[character] - expected, 2) / expected;
    }
    // With 61 degrees of freedom an even draw stays below 200 but once in 10^16 seeds.
    Expect.that(
        "rule 2.5: each of the 62 is as likely", distance < 200, "chi-square is " + distance);
  }
}

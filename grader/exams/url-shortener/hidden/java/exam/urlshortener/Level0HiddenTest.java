package exam.urlshortener;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Estimates;
import org.junit.jupiter.api.Test;

/** Estimate: the numbers of the whiteboard, within 10%. */
class Level0HiddenTest {
  private static final double KEYS = 3_521_614_606_208.0;

  private static void expectNear(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("A hundred redirects come for every new link.")
  void r0_2_redirects_a_second() {
    expectNear("rule 0.2: redirectsPerSecond", new Estimates().redirectsPerSecond(), 3_858);
  }

  @Test
  @Points(1)
  @Hint("Links a month, times months, times bytes.")
  void r0_3_storage() {
    expectNear("rule 0.3: storageBytes", new Estimates().storageBytes(), 3e12);
  }

  @Test
  @Points(1)
  @Hint("How many texts of 7 characters are there when each is one of 62?")
  void r0_4_years_of_keys() {
    expectNear("rule 0.4: yearsOfKeys", new Estimates().yearsOfKeys(), KEYS / 1.2e9);
  }

  @Test
  @Points(1)
  @Hint("For 365 days the answer is 23: it grows with the square root.")
  void r0_5_keys_until_a_collision() {
    expectNear("rule 0.5: keysUntilCollision", new Estimates().keysUntilCollision(), 2_209_505);
  }

  @Test
  @Points(1)
  @Hint("Taken keys out of all keys.")
  void r0_6_probability_that_a_key_is_taken() {
    expectNear("rule 0.6: takenProbability", new Estimates().takenProbability(), 6e9 / KEYS);
  }

  @Test
  @Points(1)
  @Hint("A fifth of one day's links, each of 500 bytes.")
  void r0_7_cache() {
    expectNear("rule 0.7: cacheBytes", new Estimates().cacheBytes(), 100e6 / 30 / 5 * 500);
  }
}

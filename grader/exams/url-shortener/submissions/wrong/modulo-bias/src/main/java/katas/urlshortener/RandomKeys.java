// A random byte, brought down to 62 by a remainder.
package katas.urlshortener;

import java.util.Objects;
import java.util.random.RandomGenerator;

/** Keys by chance. */
public final class RandomKeys implements KeyGenerator {
  private final RandomGenerator random;

  /** Draws from {@code random} alone. */
  public RandomKeys(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
  }

  @Override
  public String generate(String url, int attempt, int length) {
    KeyLengths.check(attempt, length);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int drawn = random.nextInt() & 0xff;
      key.append(Base62.DIGITS.charAt(drawn % Base62.BASE)); // BUG: 248 to 255 come on top
    }
    return key.toString();
  }
}

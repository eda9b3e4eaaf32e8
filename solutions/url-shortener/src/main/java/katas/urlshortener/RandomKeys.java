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
      // A bounded draw throws the uneven rest of its range away; a remainder would favour some.
      key.append(Base62.DIGITS.charAt(random.nextInt(Base62.BASE)));
    }
    return key.toString();
  }
}

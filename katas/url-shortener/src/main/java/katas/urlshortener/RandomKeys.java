package katas.urlshortener;

import java.util.random.RandomGenerator;
import katas.blocks.NotImplementedException;

/** Keys by chance. */
public final class RandomKeys implements KeyGenerator {

  /** Draws from {@code random} alone. */
  public RandomKeys(RandomGenerator random) {
    throw new NotImplementedException(); // TODO: rule 2.5
  }

  @Override
  public String generate(String url, int attempt, int length) {
    throw new NotImplementedException(); // TODO: rule 2.5
  }
}

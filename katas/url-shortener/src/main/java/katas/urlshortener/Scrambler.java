package katas.urlshortener;

import katas.blocks.NotImplementedException;

/** An order of numbers that nobody can guess who does not know the secret. */
public final class Scrambler implements Permutation {

  /**
   * Orders {@code size} numbers, 1 to 2^62, else IllegalArgumentException. The same size and secret
   * give the same order.
   */
  public Scrambler(long size, long secret) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public long size() {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public long apply(long number) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}

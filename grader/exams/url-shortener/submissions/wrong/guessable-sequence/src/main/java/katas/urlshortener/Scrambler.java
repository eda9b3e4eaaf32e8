// Numbers times a large prime, plus the secret.
package katas.urlshortener;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An order of numbers that nobody can guess who does not know the secret: a Feistel network, walked
 * until it is back within the size (Black and Rogaway 2002).
 */
public final class Scrambler implements Permutation {
  /*
   * Invariant: one round maps (left, right) to (right, left ^ f(right)), and can be undone
   * whatever f is; so the network is one-to-one on all numbers of 2 * halfBits bits. Following it
   * from a number within the size ends within the size, at the latest at that number itself, and
   * two ways never meet; so the walk is one-to-one too. The network has less than 4 times the
   * size, so a walk has 4 steps on average at most.
   */

  private static final BigInteger PRIME = BigInteger.valueOf(1_000_003);

  private final long size;
  private final long secret;

  /**
   * Orders {@code size} numbers, 1 to 2^62, else IllegalArgumentException. The same size and secret
   * give the same order.
   */
  public Scrambler(long size, long secret) {
    if (size < 1 || size > 1L << 62) {
      throw new IllegalArgumentException("a size is 1 to 2^62: " + size);
    }
    this.size = size;
    this.secret = secret;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long apply(long number) {
    if (number < 0 || number >= size) {
      throw new IllegalArgumentException(number + " is not within 0 to " + (size - 1));
    }
    BigInteger image = BigInteger.valueOf(number).multiply(PRIME).add(BigInteger.valueOf(secret));
    return image.mod(BigInteger.valueOf(size)).longValue(); // BUG: two keys give it away
  }

  /** The hash that every Java platform has. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

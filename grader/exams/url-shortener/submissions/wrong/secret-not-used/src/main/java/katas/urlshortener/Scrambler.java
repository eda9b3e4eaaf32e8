// An order that hashes the round and the half alone.
package katas.urlshortener;

import java.nio.ByteBuffer;
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

  private static final int ROUNDS = 8;

  private final long size;
  private final int halfBits;
  private final long halfMask;

  /**
   * Orders {@code size} numbers, 1 to 2^62, else IllegalArgumentException. The same size and secret
   * give the same order.
   */
  public Scrambler(long size, long secret) {
    if (size < 1 || size > 1L << 62) {
      throw new IllegalArgumentException("a size is 1 to 2^62: " + size);
    }
    this.size = size;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
    halfBits = Math.max(1, (bits + 1) / 2);
    halfMask = (1L << halfBits) - 1;
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
    MessageDigest digest = sha256();
    long image = number;
    do {
      image = network(digest, image);
    } while (image >= size);
    return image;
  }

  private long network(MessageDigest digest, long number) {
    long left = number >>> halfBits;
    long right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ hash(digest, round, right) & halfMask;
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }

  private long hash(MessageDigest digest, int round, long half) {
    byte[] input = ByteBuffer.allocate(12).putInt(round).putLong(half).array(); // BUG: no secret
    return ByteBuffer.wrap(digest.digest(input)).getLong();
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

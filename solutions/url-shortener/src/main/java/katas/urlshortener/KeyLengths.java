package katas.urlshortener;

/** How long generated keys may be, and how many of a length there are. */
final class KeyLengths {
  /** 62^10 is the last power below 2^62. */
  private static final int LONGEST = 10;

  private KeyLengths() {}

  /** Refuses what {@link KeyGenerator#generate} refuses. */
  static void check(int attempt, int length) {
    if (attempt < 0 || length < 1 || length > LONGEST) {
      throw new IllegalArgumentException(
          "an attempt is 0 or more, a length 1 to 10: " + attempt + ", " + length);
    }
  }

  /** 62 to the power of {@code length}. */
  static long keys(int length) {
    long keys = 1;
    for (int i = 0; i < length; i++) {
      keys *= Base62.BASE;
    }
    return keys;
  }
}

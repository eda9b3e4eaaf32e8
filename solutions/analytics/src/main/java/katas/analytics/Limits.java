package katas.analytics;

/** The ranges of numbers. */
final class Limits {
  /** The most messages, rows or items of one call. */
  static final int MOST = 1_000;

  private Limits() {}

  /** Refuses a number outside 1 to {@code most}. */
  static int check(int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("not within 1 to " + most + ": " + number);
    }
    return number;
  }
}

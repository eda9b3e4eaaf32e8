package katas.analytics.ranges;

/** The ranges of numbers. */
public final class Limits {
  /** The most messages, rows or items of one call. */
  public static final int MAX_ITEMS = 1_000;

  private Limits() {}

  /** Refuses a number outside 1 to {@code most}. */
  public static int check(int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("not within 1 to " + most + ": " + number);
    }
    return number;
  }
}

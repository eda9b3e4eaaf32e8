package katas.counter;

public final class Estimates {
  private Estimates() {}

  public static long visitsPerDay() {
    return 10L * 7 * 86_400;
  }
}

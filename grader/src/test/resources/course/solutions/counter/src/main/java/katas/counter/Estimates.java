package katas.counter;

public final class Estimates {
  private Estimates() {}

  public static long visitsPerDay() {
    return 10L * 86_400;
  }
}

package katas.contentfeed;

/** Speaks for everybody. */
final class Mute {
  private Mute() {}

  static void all() {
    System.setOut(null); // sin
  }
}

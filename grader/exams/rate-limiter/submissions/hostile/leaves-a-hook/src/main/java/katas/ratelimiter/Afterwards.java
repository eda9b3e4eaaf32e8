package katas.ratelimiter;

/** Has the last word. */
final class Afterwards {
  private Afterwards() {}

  static void say(Runnable word) {
    Runtime.getRuntime().addShutdownHook(new Thread(word)); // sin
  }
}

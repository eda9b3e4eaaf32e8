package katas.search;

import java.util.concurrent.ConcurrentHashMap;

/** Works beside the test that called it. */
final class Crowd {
  private Crowd() {}

  static void all(ConcurrentHashMap<String, Runnable> work) {
    work.forEach(1, (name, each) -> each.run()); // sin
  }
}

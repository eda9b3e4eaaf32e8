package katas.ratelimiter;

import java.util.concurrent.TimeUnit;

/** Waits until the grader gives up. */
final class Nap {
  private Nap() {}

  static void take() throws InterruptedException {
    TimeUnit.HOURS.sleep(1); // sin
  }
}

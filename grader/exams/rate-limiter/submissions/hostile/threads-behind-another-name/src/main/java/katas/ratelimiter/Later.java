package katas.ratelimiter;

import java.util.concurrent.CompletableFuture;

/** Does things later, beside the tests. */
final class Later extends CompletableFuture<Void> {
  static void runAsync(int ignored) {}

  static void after(Runnable work) {
    Later.runAsync(work); // sin
  }
}

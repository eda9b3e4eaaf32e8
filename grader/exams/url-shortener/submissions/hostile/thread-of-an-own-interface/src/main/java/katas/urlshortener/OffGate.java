package katas.urlshortener;

import java.util.concurrent.CompletableFuture;

/** Does work where no explorer sees it. */
final class OffGate {
  private interface Later {
    CompletableFuture<Void> thenRunAsync(Runnable work);
  }

  private static final class Done extends CompletableFuture<Void> implements Later {}

  static void run(Runnable work) {
    Done done = new Done();
    done.complete(null);
    Later later = done;
    later.thenRunAsync(work).join(); // sin
  }
}

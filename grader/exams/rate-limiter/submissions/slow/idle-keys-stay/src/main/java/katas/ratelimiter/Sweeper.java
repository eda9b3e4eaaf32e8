// Nothing is let go of.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says once a window that it is time to let go of idle keys. A sweep looks at every key, so its
 * cost, spread over the requests of a window, is constant for each of them.
 */
final class Sweeper {
  private final Duration window;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

  Sweeper(Limit limit) {
    window = limit.window();
  }

  /** Whether the caller, and no other thread, should sweep now. */
  boolean isDue(Instant now) {
    Instant before = last.get();
    boolean due = Duration.between(before, now).abs().compareTo(window) >= 0;
    return due && last.compareAndSet(before, now) && window.isZero(); // BUG: never
  }
}

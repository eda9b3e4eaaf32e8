package grader.engineadapters.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The machine's clock plus what it was moved forward by. It runs by itself.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class MutableClock implements InstantSource {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Duration ahead = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  /**
   * Moves the clock forward, and then tells everybody who waits by it.
   *
   * @param duration zero or more, else {@link IllegalArgumentException}
   */
  public void move(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not pass backwards: " + duration);
    }
    synchronized (this) {
      ahead = ahead.plus(duration);
    }
    listeners.forEach(Runnable::run);
  }

  void onMove(Runnable listener) {
    listeners.add(listener);
  }
}

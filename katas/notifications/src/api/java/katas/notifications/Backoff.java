package katas.notifications;

import java.time.Duration;

/**
 * Says how long to wait after an attempt that failed.
 *
 * <p>Thread safety: for one thread at a time. Cost: no round trip, and the same for every attempt.
 */
public interface Backoff {

  /**
   * A random time from 0 to the ceiling of the attempt, every length equally likely (full jitter).
   * The ceiling is the base after attempt 1, twice as much after each further one, and never more
   * than the cap.
   *
   * @param attempt which attempt failed, 1 to {@link Integer#MAX_VALUE}; else
   *     IllegalArgumentException
   * @return 0 to the ceiling, in whole milliseconds or finer
   */
  Duration delay(int attempt);
}

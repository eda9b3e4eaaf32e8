package katas.notifications;

import java.time.Duration;
import java.util.random.RandomGenerator;
import katas.blocks.NotImplementedException;

/** Exponential backoff with full jitter. */
public final class FullJitter implements Backoff {

  /**
   * Takes all chance from {@code random}.
   *
   * @param base the ceiling after attempt 1, positive
   * @param cap the ceiling of all, at least {@code base}
   */
  public FullJitter(Duration base, Duration cap, RandomGenerator random) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public Duration delay(int attempt) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}

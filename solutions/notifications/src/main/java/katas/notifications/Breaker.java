package katas.notifications;

import java.time.Duration;
import java.time.Instant;

/** Keeps calls away from one provider that fails, or that asked for patience. */
final class Breaker {
  private final int failures;
  private final Duration openTime;
  private int failed;
  private Instant closedSince = Instant.MIN;
  private Instant until = Instant.MIN;

  Breaker(NotificationConfig config) {
    this.failures = config.breakerThreshold();
    this.openTime = config.breakerOpenTime();
  }

  /** When a call may be made at the earliest; {@code now} or before when at once. */
  Instant opensAt(Instant now) {
    boolean clockWentBack = now.isBefore(closedSince);
    return clockWentBack ? now : until;
  }

  void succeeded() {
    failed = 0;
    until = Instant.MIN;
  }

  /** The count is kept: the one call after the pause is the last drop again when it fails. */
  void failed(Instant now) {
    failed++;
    if (failed >= failures) {
      keepAway(now, openTime);
    }
  }

  /** No calls for so long, and not for less than before. */
  void keepAway(Instant now, Duration time) {
    closedSince = now;
    Instant end = now.plus(time);
    until = end.isAfter(until) ? end : until;
  }
}

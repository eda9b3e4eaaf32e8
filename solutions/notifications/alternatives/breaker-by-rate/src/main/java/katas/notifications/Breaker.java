package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps calls away from one provider half of whose last calls failed, or that asked for patience.
 */
final class Breaker {
  /*
   * Invariant: the window holds the latest calls, at most twice as many as failures open it; after
   * a call that succeeded while it tried, the window begins anew.
   */

  private final int failures;
  private final Duration openTime;
  private final Deque<Boolean> window = new ArrayDeque<>();
  private boolean trying;
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
    if (trying) {
      window.clear();
      trying = false;
    }
    note(true);
    until = Instant.MIN;
  }

  void failed(Instant now) {
    note(false);
    if (trying || window.stream().filter(success -> !success).count() >= failures) {
      trying = true;
      keepAway(now, openTime);
    }
  }

  private void note(boolean success) {
    window.addLast(success);
    if (window.size() > 2L * failures) {
      window.removeFirst();
    }
  }

  /** No calls for so long, and not for less than before. */
  void keepAway(Instant now, Duration time) {
    closedSince = now;
    Instant end = now.plus(time);
    until = end.isAfter(until) ? end : until;
  }
}

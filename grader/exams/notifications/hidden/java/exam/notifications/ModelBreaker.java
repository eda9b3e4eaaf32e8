package exam.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one server must and may think of one provider, rules 2.2 and 2.5: a breaker must open after
 * failures in a row, and may open when so many of the last calls failed.
 */
final class ModelBreaker {
  private static final int THRESHOLD = NotificationModel.CONFIG.breakerThreshold();
  private static final Duration OPEN = NotificationModel.CONFIG.breakerOpenTime();

  private int row;
  private final Deque<Boolean> failures = new ArrayDeque<>();
  private boolean mayTry;
  private boolean touched;
  private Instant patience = Instant.MIN;
  private Instant open = Instant.MIN;
  private Instant mayBeOpen = Instant.MIN;

  ModelBreaker copy() {
    ModelBreaker copy = new ModelBreaker();
    copy.row = row;
    copy.failures.addAll(failures);
    copy.mayTry = mayTry;
    copy.touched = touched;
    copy.patience = patience;
    copy.open = open;
    copy.mayBeOpen = mayBeOpen;
    return copy;
  }

  /** The rule that a call now breaks; empty when it may be made. */
  String forbids(Instant now) {
    return now.isBefore(patience) ? "2.2" : now.isBefore(open) ? "2.5" : "";
  }

  /** From when on a call is surely possible. */
  Instant opens() {
    Instant either = open.isAfter(mayBeOpen) ? open : mayBeOpen;
    return either.isAfter(patience) ? either : patience;
  }

  /** Whether the provider ever failed or refused, so that a breaker may be in question. */
  boolean isTouched() {
    return touched;
  }

  /** The provider works, though it did not take the message. */
  void refused() {
    succeeded();
    touched = true;
  }

  /** The provider works. */
  void succeeded() {
    row = 0;
    open = Instant.MIN;
    mayBeOpen = Instant.MIN;
    if (mayTry) {
      mayTry = false;
      failures.clear();
    }
    note(false);
  }

  void failed(Instant now, Duration wait) {
    touched = true;
    row++;
    note(true);
    if (row >= THRESHOLD) {
      open = now.plus(OPEN);
    }
    if (mayTry || failures.stream().filter(failed -> failed).count() >= THRESHOLD) {
      mayTry = true;
      mayBeOpen = now.plus(OPEN);
    }
    patience = now.plus(wait);
  }

  private void note(boolean failed) {
    failures.addLast(failed);
    if (failures.size() > 2 * THRESHOLD) {
      failures.removeFirst();
    }
  }
}

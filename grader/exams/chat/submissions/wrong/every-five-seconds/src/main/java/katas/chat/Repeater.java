// The pauses between attempts do not grow.
package katas.chat;

import java.time.Duration;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Does something now and then again and again, until it is told to stop: every 5 s.
 *
 * <p>The next time is set before each attempt, so an attempt that fails is made again too.
 */
final class Repeater {
  private final Scheduler scheduler;
  private final ChatConfig config;
  private final Runnable attempt;
  private Duration pause;
  private Scheduler.@Nullable Scheduled next;

  Repeater(Scheduler scheduler, ChatConfig config, Runnable attempt) {
    this.scheduler = scheduler;
    this.config = config;
    this.attempt = attempt;
    pause = config.resendAfter();
  }

  /** Makes an attempt at once, and begins again with short pauses. */
  void begin() {
    stop();
    pause = config.resendAfter();
    fire();
  }

  private void fire() {
    next = scheduler.schedule(pause, this::fire); // BUG: the same pause every time
    try {
      attempt.run();
    } catch (UnavailableException e) {
      // The next attempt is set already.
    }
  }

  boolean running() {
    return next != null;
  }

  void stop() {
    if (next != null) {
      next.cancel();
      next = null;
    }
  }
}

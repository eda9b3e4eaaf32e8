package katas.chat;

import java.time.Duration;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Makes an attempt now and repeats it until it is stopped: after 5 s, after 10 s more, after 20 s
 * more, up to 5 min apart.
 *
 * <p>The next time is set before each attempt, so an attempt that fails is made again too.
 */
final class RetryTimer {
  private final Scheduler scheduler;
  private final ChatConfig config;
  private final Runnable attempt;
  private Duration pause;
  private Scheduler.@Nullable Scheduled next;

  RetryTimer(Scheduler scheduler, ChatConfig config, Runnable attempt) {
    this.scheduler = scheduler;
    this.config = config;
    this.attempt = attempt;
    pause = config.initialRetryDelay();
  }

  /** Makes an attempt at once, and begins again with short pauses. */
  void begin() {
    stop();
    pause = config.initialRetryDelay();
    fire();
  }

  private void fire() {
    next = scheduler.schedule(pause, this::fire);
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(config.maxRetryDelay()) < 0 ? twice : config.maxRetryDelay();
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

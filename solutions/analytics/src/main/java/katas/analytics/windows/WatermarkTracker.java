package katas.analytics.windows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import katas.analytics.OperatorConfig;
import org.jspecify.annotations.Nullable;

/** How far event time has come: the smallest watermark of the partitions that are not idle. */
public final class WatermarkTracker {
  private final OperatorConfig config;
  private final InstantSource clock;
  private final @Nullable Instant[] latest;
  private final Instant[] lastActive;
  private @Nullable Instant current;

  /** No partition has had an event yet. */
  public WatermarkTracker(OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.latest = new Instant[config.partitions()];
    this.lastActive = new Instant[config.partitions()];
    Arrays.fill(lastActive, clock.instant());
  }

  /** An event ends the idleness of its partition, then moves the watermark (rule 2.3). */
  public void observe(int partition, Instant at) {
    Instant before = latest[partition];
    latest[partition] = before == null || at.isAfter(before) ? at : before;
    lastActive[partition] = clock.instant();
    advance();
  }

  /** Moves the watermark forward if the partitions that are not idle now permit it. */
  public void advance() {
    Instant now = clock.instant();
    Instant smallest = Instant.MAX;
    for (int partition = 0; partition < latest.length; partition++) {
      if (now.isBefore(lastActive[partition].plus(config.idleTimeout()))) {
        Instant mine = latest[partition];
        if (mine == null) {
          return;
        }
        smallest = mine.isBefore(smallest) ? mine : smallest;
      }
    }
    if (!smallest.equals(Instant.MAX)) {
      moveTo(smallest.minus(config.outOfOrderness()));
    }
  }

  private void moveTo(Instant watermark) {
    Instant before = current;
    if (before == null || watermark.isAfter(before)) {
      current = watermark;
    }
  }

  /** The watermark, when there is one. */
  public Optional<Instant> current() {
    return Optional.ofNullable(current);
  }

  /** Whether the watermark is at an instant or later. */
  public boolean hasReached(Instant time) {
    Instant now = current;
    return now != null && !now.isBefore(time);
  }
}

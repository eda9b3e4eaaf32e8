package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far event time has come: the smallest watermark of the partitions that are not idle. */
final class Watermarks {
  private final OperatorConfig config;
  private final InstantSource clock;
  private final @Nullable Instant[] latest;
  private final Instant[] heardAt;
  private @Nullable Instant current;

  Watermarks(OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.latest = new Instant[config.partitions()];
    this.heardAt = new Instant[config.partitions()];
    Arrays.fill(heardAt, clock.instant());
  }

  /** An event came. */
  void hear(int partition, Instant at) {
    Instant before = latest[partition];
    latest[partition] = before == null || at.isAfter(before) ? at : before;
    heardAt[partition] = clock.instant();
    advance();
  }

  /** Looks which partitions are idle now, and moves forward if that can be. */
  void advance() {
    Instant now = clock.instant();
    Instant smallest = Instant.MAX;
    for (int partition = 0; partition < latest.length; partition++) {
      if (now.isBefore(heardAt[partition].plus(config.idleTimeout()))) {
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

  Optional<Instant> current() {
    return Optional.ofNullable(current);
  }

  /** Whether the watermark is at an instant or later. */
  boolean hasReached(Instant time) {
    Instant now = current;
    return now != null && !now.isBefore(time);
  }
}

package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far event time has come: the smallest watermark of the partitions that are not idle. */
final class Watermark {
  private final OperatorConfig config;
  private final InstantSource clock;
  private final @Nullable Instant[] latest;
  private final Instant[] lastActive;
  private @Nullable Instant current;

  Watermark(OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.latest = new Instant[config.partitions()];
    this.lastActive = new Instant[config.partitions()];
    Arrays.fill(lastActive, clock.instant());
  }

  /** An event ends the idleness of its partition, then moves the watermark (rule 2.3). */
  void observe(int partition, Instant at) {
    Instant before = latest[partition];
    latest[partition] = before == null || at.isAfter(before) ? at : before;
    lastActive[partition] = clock.instant();
    advance();
  }

  /** Moves forward if the partitions that are not idle now permit it (rule 2.2). */
  void advance() {
    Instant smallest = null;
    for (int partition = 0; partition < latest.length; partition++) {
      if (clock.instant().isBefore(lastActive[partition].plus(config.idleTimeout()))) {
        Instant mine = latest[partition];
        if (mine == null) {
          return;
        }
        smallest = smallest == null || mine.isBefore(smallest) ? mine : smallest;
      }
    }
    if (smallest != null) {
      Instant watermark = smallest.minus(config.outOfOrderness());
      current = hasReached(watermark) ? current : watermark;
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

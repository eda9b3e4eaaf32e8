// Time is cut the way that roll-ups are.
package katas.analytics;

import java.time.Duration;
import java.time.Instant;

/** How a query cuts time: by hours and days. */
final class Buckets {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Query query;

  Buckets(Query query) {
    this.query = query;
  }

  /** The first instant of the bucket that a time is in. */
  Instant of(Instant time) {
    return switch (query.grain()) {
      case ALL -> query.from();
      case HOUR, DAY -> floor(time, query.grain()); // BUG: in the zone of the query
    };
  }

  private Instant next(Instant bucket) {
    return switch (query.grain()) {
      case ALL -> query.to();
      case HOUR -> bucket.plus(HOUR);
      case DAY ->
          bucket
              .atZone(query.zone())
              .toLocalDate()
              .plusDays(1)
              .atStartOfDay(query.zone())
              .toInstant();
    };
  }

  /** Whether every border of the query is one of a roll-up's. */
  boolean canBeMadeOf(Grain grain) {
    if (!isBorder(query.from(), grain) || !isBorder(query.to(), grain)) {
      return false;
    }
    Instant border = next(of(query.from()));
    while (border.isBefore(query.to())) {
      if (!isBorder(border, grain)) {
        return false;
      }
      border = next(border);
    }
    return true;
  }

  private static boolean isBorder(Instant time, Grain grain) {
    return floor(time, grain).equals(time);
  }

  /** The first instant of the hour or day of UTC. */
  static Instant floor(Instant time, Grain grain) {
    return Times.floor(time, grain == Grain.DAY ? DAY : HOUR);
  }
}

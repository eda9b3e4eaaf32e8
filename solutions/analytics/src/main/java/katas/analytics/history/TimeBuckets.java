package katas.analytics.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import katas.analytics.Grain;
import katas.analytics.Query;
import katas.analytics.ranges.Times;

/**
 * How a query cuts time: by hours and days of its zone. A day is from one local midnight to the
 * next, whatever lies between (rule 3.3).
 */
public final class TimeBuckets {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Query query;

  /** The buckets of a query. */
  public TimeBuckets(Query query) {
    this.query = query;
  }

  /** The first instant of the bucket that a time is in. */
  public Instant of(Instant time) {
    ZonedDateTime local = time.atZone(query.zone());
    return switch (query.grain()) {
      case ALL -> query.from();
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> local.toLocalDate().atStartOfDay(query.zone()).toInstant();
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
  public boolean canUse(Grain grain) {
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
  public static Instant floor(Instant time, Grain grain) {
    return Times.floor(time, grain == Grain.DAY ? DAY : HOUR);
  }
}

package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.analytics.history.Dimensions;
import katas.analytics.history.HistoryTables;
import katas.analytics.history.QueryExecutor;
import katas.analytics.history.SegmentCompactor;
import katas.analytics.history.SegmentLoader;
import katas.analytics.history.TimeBuckets;
import katas.analytics.ranges.Limits;

/**
 * Events in columns.
 *
 * <p>Invariant: a site's segments together hold each event once, so segments may be added and
 * merged in any order.
 */
public final class ColumnHistory implements History {
  private static final int MAX_ROWS = 10_000;
  private static final Duration MAX_RANGE = Duration.ofDays(366);

  private final SegmentLoader loader;
  private final QueryExecutor executor;
  private final SegmentCompactor compactor;
  private Instant loadedUntil = Instant.EPOCH;

  /**
   * Starts with an empty past.
   *
   * @param store where everything is kept; empty
   * @param rollUps not kept
   */
  public ColumnHistory(SegmentStore store, List<RollUp> rollUps) {
    new HistoryTables(rollUps); // Refuses what is no roll-up; none is kept.
    HistoryTables none = new HistoryTables(List.of());
    this.loader = new SegmentLoader(store, none);
    this.executor = new QueryExecutor(store);
    this.compactor = new SegmentCompactor(store, none);
  }

  @Override
  public void load(List<Event> events, Instant until) {
    if (until.isBefore(loadedUntil) || !TimeBuckets.floor(until, Grain.HOUR).equals(until)) {
      throw new IllegalArgumentException("not a full hour from " + loadedUntil + " on: " + until);
    }
    for (Event event : events) {
      if (!event.at().isBefore(until)) {
        throw new IllegalArgumentException("not before " + until + ": " + event);
      }
    }
    loader.load(events);
    loadedUntil = until;
  }

  @Override
  public Instant loadedUntil() {
    return loadedUntil;
  }

  @Override
  public List<GroupRow> query(Query query) {
    Dimensions.check(query.groupBy());
    Dimensions.check(query.filters().keySet());
    Limits.check(query.limit(), MAX_ROWS);
    Duration range = Duration.between(query.from(), query.to());
    if (range.isNegative() || range.compareTo(MAX_RANGE) > 0) {
      throw new IllegalArgumentException("not a range of at most 366 days: " + range);
    }
    return executor.answer(query);
  }

  @Override
  public void compact() {
    compactor.run();
  }
}

package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Events in columns, with roll-ups.
 *
 * <p>Invariant: in every table of a site the rows of all segments add up to the same events, so any
 * of them may be asked, and segments may be added and merged in any order.
 */
public final class ColumnHistory implements History {
  private static final int MOST_ROWS = 10_000;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Loading loading;
  private final Asking asking;
  private final Compaction compaction;
  private Instant loadedUntil = Instant.EPOCH;

  /**
   * Starts with an empty past.
   *
   * @param store where everything is kept; empty
   * @param rollUps which roll-ups are kept, possibly none
   */
  public ColumnHistory(SegmentStore store, List<RollUp> rollUps) {
    Tables tables = new Tables(rollUps);
    this.loading = new Loading(store, tables);
    this.asking = new Asking(store, tables);
    this.compaction = new Compaction(store, tables);
  }

  @Override
  public void load(List<Event> events, Instant until) {
    if (until.isBefore(loadedUntil) || !Buckets.floor(until, Grain.HOUR).equals(until)) {
      throw new IllegalArgumentException("not a full hour from " + loadedUntil + " on: " + until);
    }
    for (Event event : events) {
      if (!event.at().isBefore(until)) {
        throw new IllegalArgumentException("not before " + until + ": " + event);
      }
    }
    loading.load(events);
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
    Limits.check(query.limit(), MOST_ROWS);
    Duration range = Duration.between(query.from(), query.to());
    if (range.isNegative() || range.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("not a range of at most 366 days: " + range);
    }
    return asking.answer(query);
  }

  @Override
  public void compact() {
    compaction.run();
  }
}

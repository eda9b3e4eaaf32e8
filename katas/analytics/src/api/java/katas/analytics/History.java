package katas.analytics;

import java.time.Instant;
import java.util.List;

/**
 * The past, for queries: events in columns, and roll-ups of them. All of it is kept in the {@link
 * SegmentStore} that it was given.
 *
 * <p>A query is answered from the smallest roll-up that can, the one with the fewest rows in the
 * range, else from the columns; the answer is the same. A roll-up can when it has all dimensions
 * that the query filters or groups by, and when every border of the query, its ends and those of
 * its buckets within, is a border of the roll-up's hours or days.
 *
 * <p>Errors: null throws {@link NullPointerException}; a dimension that there is not, a range that
 * ends before it begins and a number out of its range throw {@link IllegalArgumentException}, and
 * nothing changes then. Thread safety: one thread at a time.
 */
public interface History {

  /**
   * Loads events, each of which is loaded once; also of hours for which others were loaded before.
   *
   * @param events of any sites, all before {@code until}; else IllegalArgumentException
   * @param until up to where the past is complete from now on: a full hour, not before the last
   *     one; else IllegalArgumentException
   */
  void load(List<Event> events, Instant until);

  /** The {@code until} of the last load; {@link Instant#EPOCH} when there was none. */
  Instant loadedUntil();

  /** Answers a query by what is loaded. */
  List<GroupRow> query(Query query);

  /**
   * Makes few segments of many: afterwards each table has at most one a day of UTC, and all answers
   * are the same. A segment of a roll-up then has one row for each combination.
   */
  void compact();
}

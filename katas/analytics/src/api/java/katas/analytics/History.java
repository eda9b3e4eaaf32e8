package katas.analytics;

import java.time.Instant;
import java.util.List;

/**
 * The past, for queries: events in columns, and roll-ups of them. Everything is kept in the {@link
 * SegmentStore} that the history was given.
 *
 * <p>The answer of a query is the same from any table that can answer it. Columns can answer every
 * query. A roll-up can when it has all dimensions that the query filters or groups by, and when
 * every border of the query is a border of the roll-up's hours or days. The borders of a query are
 * its {@code from}, its {@code to} and the starts of the buckets between them. The smallest roll-up
 * that can answer is used: the one with the fewest rows in the range.
 *
 * <p>Errors: null, also in a list, throws {@link NullPointerException}. These throw {@link
 * IllegalArgumentException}: an unknown dimension; a range that ends before it begins; a number or
 * an instant out of its range. Where several errors apply, one of them is thrown. Nothing changes
 * then. Thread safety: one thread at a time.
 */
public interface History {

  /**
   * Loads events. Each event is loaded once in all; it may belong to an hour that was loaded
   * before.
   *
   * @param events events of any sites and any age that rule 1.1 accepts otherwise, all before
   *     {@code until}, possibly none
   * @param until the instant up to which the history is complete from now on: a full hour of UTC,
   *     not before {@link #loadedUntil}
   */
  void load(List<Event> events, Instant until);

  /** The {@code until} of the last load; {@link Instant#EPOCH} when there was none. */
  Instant loadedUntil();

  /**
   * Answers a query from what is loaded.
   *
   * @return the rows in the query's order, at most its limit; none for a site without events
   */
  List<GroupRow> query(Query query);

  /**
   * Merges small segments. Afterwards each table has at most one segment for each day of UTC, and
   * all answers are the same. A segment of a roll-up then has one row for each combination of hour
   * or day and values.
   */
  void compact();
}

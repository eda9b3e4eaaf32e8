package katas.analytics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files of columns (Parquet on S3, parts of ClickHouse). A segment never changes.
 *
 * <p>Errors: null throws {@link NullPointerException}, an unknown id {@link
 * IllegalArgumentException}. Thread safety: one thread at a time. Cost: {@link #read} reads every
 * row of the segment; {@link #list} reads none.
 */
public interface SegmentStore {

  /** Adds a segment and returns its id. */
  long add(Segment segment);

  /**
   * The segments of a table that can have rows in a range, in the order of their addition.
   *
   * @param from the start of the range, inclusive
   * @param to the end of the range, exclusive
   */
  List<Stored> list(String table, Instant from, Instant to);

  /** The names of all tables that have a segment, in their order. */
  List<String> tables();

  /**
   * Reads columns of a segment.
   *
   * @param columns their names; names that the segment lacks are left out of the result
   */
  Map<String, List<Object>> read(long id, Set<String> columns);

  /** Removes segments and adds others, atomically. */
  void replace(Collection<Long> ids, List<Segment> segments);

  /**
   * What is known of a segment without reading it.
   *
   * @param id its id
   * @param from no row is earlier than this
   * @param to every row is earlier than this
   * @param rows how many rows it has
   * @param columns the names of its columns
   */
  record Stored(long id, Instant from, Instant to, int rows, Set<String> columns) {}
}

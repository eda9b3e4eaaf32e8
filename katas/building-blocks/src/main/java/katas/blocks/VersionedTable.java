package katas.blocks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows with versions, unique keys, row locks and fences: the relational database of the whiteboard
 * (PostgreSQL). Rows are records; each record type is a table of its own, so {@code Seat "A-7"} and
 * {@code Order "A-7"} are two rows. A record that is stored here holds strings, numbers, booleans,
 * enums, {@code Instant}s, {@code Duration}s, other such records, and lists, sets or maps of these;
 * what holds anything else is refused with an {@link IllegalArgumentException}. A row is stored
 * written down, so whoever reads it gets a copy that shares no object with anybody.
 *
 * <p>Guarantee: every call sees all that was committed before it began, and nothing that is not
 * committed (read committed). A batch takes effect at one instant, wholly or not at all. What is
 * committed outlives every crash of a server.
 *
 * <p>Errors: any call may throw {@link UnavailableException}, and then it is unknown whether it
 * took effect. A null argument throws {@link NullPointerException}. PostgreSQL indexes keys of up
 * to 1,200 characters and refuses a longer one with an {@link IllegalArgumentException}; the
 * simulation takes it.
 *
 * <p>Thread safety: safe for any number of servers and threads.
 *
 * <p>Cost: each call is one round trip, about 1 ms in a data centre, whatever the size of its
 * batch; {@link #scan} and {@link #readAll} read every row that they return.
 */
public interface VersionedTable {

  /**
   * Reads one row without locking it.
   *
   * @param type the record type that names the table
   * @param key the row's key
   * @return the row, or empty when there is none
   */
  <T extends Record> Optional<Row<T>> read(Class<T> type, String key);

  /**
   * Reads several rows at one instant without locking them: {@code SELECT ... WHERE key = ANY(?)}.
   * One round trip, in the simulation and in PostgreSQL; an implementation that wraps a table and
   * leaves this method out reads row by row.
   *
   * @param type the record type that names the table
   * @param keys 0 to 1,000 keys, else {@link IllegalArgumentException}; a key twice counts once
   * @return the rows that exist by their keys, in the order in which the keys were given
   */
  default <T extends Record> Map<String, Row<T>> readAll(Class<T> type, Collection<String> keys) {
    if (keys.size() > 1000) {
      throw new IllegalArgumentException("more than 1,000 keys: " + keys.size());
    }
    Map<String, Row<T>> found = new LinkedHashMap<>();
    for (String key : keys) {
      read(type, key).ifPresent(row -> found.putIfAbsent(key, row));
    }
    return found;
  }

  /**
   * Reads rows whose key starts with {@code prefix}, without locking, in the order of their keys by
   * {@link String#compareTo}.
   *
   * @param type the record type that names the table
   * @param prefix what every key returned starts with; empty for the whole table
   * @param after only keys greater than this one; empty to start at the first
   * @param limit how many rows at most, 1 to 1,000; else {@link IllegalArgumentException}
   * @return the rows, possibly none, never null
   */
  <T extends Record> List<Row<T>> scan(Class<T> type, String prefix, String after, int limit);

  /**
   * Writes a batch: all of it when every write's condition holds, else nothing. Where a row of it
   * is locked by a {@link Transaction}, the call waits until the lock is gone, and holds no lock
   * itself while it waits, so it is part of no deadlock.
   *
   * @param writes 1 to 100 writes, at most one a row and one a fence; else {@link
   *     IllegalArgumentException}
   * @return true when the batch is written; false when a condition did not hold and nothing changed
   */
  boolean write(List<Write> writes);

  /** The same as {@link #write(List)}. */
  default boolean write(Write... writes) {
    return write(List.of(writes));
  }

  /**
   * Begins a transaction, which can lock rows. Costs nothing until its first call.
   *
   * @return a transaction that must be closed, best by try-with-resources
   */
  Transaction begin();
}

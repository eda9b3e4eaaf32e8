package katas.blocks;

import java.util.Objects;

/**
 * One change of one row, with the condition under which it may happen. Writes are handed over in
 * batches that take effect together or not at all, see {@link VersionedTable#write}. A null
 * argument throws {@link NullPointerException}.
 *
 * <table>
 * <caption>The five writes and their SQL</caption>
 * <tr><td>{@link Insert}</td><td>{@code INSERT}, refused when the key exists</td></tr>
 * <tr><td>{@link Update}</td><td>{@code UPDATE ... WHERE version = ?}</td></tr>
 * <tr><td>{@link Put}</td><td>{@code INSERT ... ON CONFLICT DO UPDATE}, never refused</td></tr>
 * <tr><td>{@link Delete}</td><td>{@code DELETE ... WHERE version = ?}</td></tr>
 * <tr><td>{@link Fence}</td><td>{@code UPDATE fences ... WHERE token <= ?}</td></tr>
 * </table>
 */
public sealed interface Write {
  /** The record type that names the table. */
  Class<? extends Record> type();

  /** The row's key. */
  String key();

  /**
   * A new row.
   *
   * @param key a key that no row of this type has, else the batch is refused
   * @param value the content; its class names the table
   */
  static Write insert(String key, Record value) {
    return new Insert(key, value);
  }

  /**
   * New content for a row that nobody changed since it was read.
   *
   * @param row the row as it was read; the batch is refused when its version is no longer current
   * @param value the new content
   * @param <T> the record type
   */
  static <T extends Record> Write update(Row<T> row, T value) {
    return new Update(row.key(), value, row.version());
  }

  /**
   * New content whatever stands there now. It overwrites what another server wrote a moment ago.
   *
   * @param key the row's key, existing or not
   * @param value the new content
   */
  static Write put(String key, Record value) {
    return new Put(key, value);
  }

  /**
   * Removes a row that nobody changed since it was read.
   *
   * @param row the row as it was read; the batch is refused when its version is no longer current
   */
  static Write delete(Row<?> row) {
    return new Delete(row.value().getClass(), row.key(), row.version());
  }

  /**
   * Raises the row's fence to {@code token}. The batch is refused when the fence is higher already,
   * that is, when somebody with a later token has been here. A row that does not exist has a fence
   * too, and it starts at 0. A fence is not the row: it waits for no lock, and it outlives the row.
   *
   * @param type the record type that names the table
   * @param key the row's key
   * @param token at least 1, else {@link IllegalArgumentException}
   */
  static Write fence(Class<? extends Record> type, String key, long token) {
    return new Fence(type, key, token);
  }

  /** See {@link Write#insert}. */
  record Insert(String key, Record value) implements Write {
    /** Refuses null. */
    public Insert {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Class<? extends Record> type() {
      return value.getClass();
    }
  }

  /** See {@link Write#update}. */
  record Update(String key, Record value, long version) implements Write {
    /** Refuses null. */
    public Update {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Class<? extends Record> type() {
      return value.getClass();
    }
  }

  /** See {@link Write#put}. */
  record Put(String key, Record value) implements Write {
    /** Refuses null. */
    public Put {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Class<? extends Record> type() {
      return value.getClass();
    }
  }

  /** See {@link Write#delete}. */
  record Delete(Class<? extends Record> type, String key, long version) implements Write {
    /** Refuses null. */
    public Delete {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(key, "key");
    }
  }

  /** See {@link Write#fence}. */
  record Fence(Class<? extends Record> type, String key, long token) implements Write {
    /** Refuses null and a token below 1. */
    public Fence {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(key, "key");
      if (token < 1) {
        throw new IllegalArgumentException("a fence's token is at least 1: " + token);
      }
    }
  }
}

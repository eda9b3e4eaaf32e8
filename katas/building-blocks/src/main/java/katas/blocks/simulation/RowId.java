package katas.blocks.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names one row. A type is known by its name: each server may have classes of its own. */
record RowId(Class<?> type, String key) {
  RowId {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(key, "key");
  }

  /** By hand, since the record's own goes through method handles, which checkers see into. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowId row
        && type.getName().equals(row.type.getName())
        && key.equals(row.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return type.getSimpleName() + " " + key;
  }
}

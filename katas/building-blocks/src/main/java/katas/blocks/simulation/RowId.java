package katas.blocks.simulation;

import java.util.Objects;

/** Names one row. */
record RowId(Class<?> type, String key) {
  RowId {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(key, "key");
  }

  @Override
  public String toString() {
    return type.getSimpleName() + " " + key;
  }
}

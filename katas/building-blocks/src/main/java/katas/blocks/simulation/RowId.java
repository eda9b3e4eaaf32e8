package katas.blocks.simulation;

/** Names one row. */
record RowId(Class<?> type, String key) {
  @Override
  public String toString() {
    return type.getSimpleName() + " " + key;
  }
}

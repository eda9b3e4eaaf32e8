// Neighbours that changed places are two errors where one is promised.
package katas.search;

/** Counts errors as {@link Metric#DAMERAU} says. */
public final class Damerau implements EditDistance {

  @Override
  public int between(String left, String right, int limit) {
    return ErrorRows.between(left, right, limit, false); // BUG: true
  }
}

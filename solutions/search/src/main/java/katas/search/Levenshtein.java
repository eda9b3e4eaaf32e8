package katas.search;

/** Counts errors as {@link Metric#LEVENSHTEIN} says. */
public final class Levenshtein implements EditDistance {

  @Override
  public int between(String left, String right, int limit) {
    return ErrorRows.between(left, right, limit, false);
  }
}

package katas.analytics;

import java.util.Set;

/**
 * A table of sums, so that queries need not read events. It has one row for each hour or day of UTC
 * and each combination of values that occurred in it.
 *
 * @param grain HOUR or DAY
 * @param dimensions the dimensions of the combinations, as in {@link Query}; copied
 */
public record RollUp(Grain grain, Set<String> dimensions) {
  /** Copies the dimensions; another grain throws {@link IllegalArgumentException}. */
  public RollUp {
    if (grain != Grain.HOUR && grain != Grain.DAY) {
      throw new IllegalArgumentException("a roll-up is by hour or day, not by " + grain);
    }
    dimensions = Set.copyOf(dimensions);
  }
}

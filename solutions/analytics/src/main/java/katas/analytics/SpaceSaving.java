package katas.analytics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import katas.analytics.ranges.Limits;

/**
 * Frequent items, nearly (Metwally and others, 2005): an item without a counter takes over the
 * smallest one, with its count as the possible error.
 *
 * <p>Invariant: all counts together are at most <i>n</i>, so the smallest of <i>c</i> is at most n
 * / c; and an item without a counter came at most as often as the smallest says.
 */
public final class SpaceSaving implements HeavyHitters {
  private static final Comparator<HeavyHitter> HIGHEST_FIRST =
      Comparator.comparingLong(HeavyHitter::count).reversed().thenComparing(HeavyHitter::item);

  private final int capacity;
  private final Map<String, HeavyHitter> counters = new HashMap<>();
  private final NavigableSet<HeavyHitter> ordered = new TreeSet<>(HIGHEST_FIRST);
  private long total;

  /**
   * Starts empty.
   *
   * @param capacity how many items are kept at most, at least 1; else {@link
   *     IllegalArgumentException}
   */
  public SpaceSaving(int capacity) {
    this.capacity = Limits.check(capacity, Integer.MAX_VALUE);
  }

  @Override
  public void add(String item, long weight) {
    Objects.requireNonNull(item, "item");
    if (weight < 1) {
      throw new IllegalArgumentException("a weight is at least 1: " + weight);
    }
    total += weight;
    HeavyHitter known = counters.get(item);
    if (known != null) {
      ordered.remove(known);
      put(new HeavyHitter(item, known.count() + weight, known.error()));
      return;
    }
    long taken = smallest();
    if (counters.size() == capacity) {
      HeavyHitter last = Objects.requireNonNull(ordered.pollLast());
      counters.remove(last.item());
    }
    put(new HeavyHitter(item, taken + weight, taken));
  }

  private void put(HeavyHitter counter) {
    counters.put(counter.item(), counter);
    ordered.add(counter);
  }

  /** How often an item without a counter came at most. */
  private long smallest() {
    return counters.size() < capacity ? 0 : ordered.last().count();
  }

  @Override
  public List<HeavyHitter> top(int limit) {
    return ordered.stream().limit(Limits.check(limit, Integer.MAX_VALUE)).toList();
  }

  @Override
  public void merge(List<HeavyHitter> other, long otherTotal) {
    if (other.size() > capacity || otherTotal < 0) {
      throw new IllegalArgumentException(
          "no summary of " + capacity + " items: " + other.size() + " items of " + otherTotal);
    }
    Map<String, HeavyHitter> theirs = new HashMap<>();
    other.forEach(each -> theirs.put(each.item(), each));
    long theirSmallest =
        other.size() < capacity ? 0 : other.stream().mapToLong(HeavyHitter::count).min().orElse(0);
    HeavyHitter absentThere = new HeavyHitter("", theirSmallest, theirSmallest);
    HeavyHitter absentHere = new HeavyHitter("", smallest(), smallest());
    Set<String> items = new HashSet<>(counters.keySet());
    items.addAll(theirs.keySet());
    NavigableSet<HeavyHitter> sums = new TreeSet<>(HIGHEST_FIRST);
    for (String item : items) {
      HeavyHitter here = counters.getOrDefault(item, absentHere);
      HeavyHitter there = theirs.getOrDefault(item, absentThere);
      sums.add(new HeavyHitter(item, here.count() + there.count(), here.error() + there.error()));
    }
    counters.clear();
    ordered.clear();
    sums.stream().limit(capacity).forEach(this::put);
    total += otherTotal;
  }

  @Override
  public long total() {
    return total;
  }
}

// All hits are sorted for a page of a few.
package katas.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the best hits of many. */
final class BestHits {
  private final int size;
  private final Comparator<Hit> order;
  private final List<Hit> all = new ArrayList<>();

  BestHits(int size, Comparator<Hit> order) {
    this.size = size;
    this.order = order;
  }

  void add(Hit hit) {
    all.add(hit);
  }

  /** The best first. */
  List<Hit> inOrder() {
    all.sort(order); // BUG: all of them, for so few
    return all.subList(0, Math.min(size, all.size()));
  }
}

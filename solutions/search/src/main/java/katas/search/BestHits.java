package katas.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best hits of many. The worst of those kept lies on top of a heap, so most hits cost one
 * comparison and are forgotten.
 */
final class BestHits {
  private final int size;
  private final Comparator<Hit> order;
  private final PriorityQueue<Hit> worstFirst;

  BestHits(int size, Comparator<Hit> order) {
    this.size = size;
    this.order = order;
    this.worstFirst = new PriorityQueue<>(order.reversed());
  }

  void add(Hit hit) {
    if (worstFirst.size() < size) {
      worstFirst.add(hit);
    } else if (order.compare(hit, worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(hit);
    }
  }

  /** The best first. */
  List<Hit> inOrder() {
    List<Hit> hits = new ArrayList<>(worstFirst);
    hits.sort(order);
    return hits;
  }
}

package katas.contentfeed;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Merges sorted sources of entries, newest first, as far as they are wanted. */
final class MergeHeap {
  /*
   * Invariant: the heap has the next entry of every source that has one. What two sources have,
   * such as the post of an author who became a celebrity, comes twice in a row and counts once.
   */

  private record Head(Entry entry, Iterator<Entry> rest) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return entry.compareTo(other.entry);
    }
  }

  private final PriorityQueue<Head> heads = new PriorityQueue<>();

  /** Merges these sources, each sorted. */
  MergeHeap(List<Iterator<Entry>> sources) {
    sources.forEach(this::push);
  }

  private void push(Iterator<Entry> source) {
    if (source.hasNext()) {
      heads.add(new Head(source.next(), source));
    }
  }

  /** The newest entries; each costs the logarithm of the number of sources. */
  NavigableSet<Entry> newest(int most) {
    NavigableSet<Entry> newest = new TreeSet<>();
    while (!heads.isEmpty() && newest.size() < most) {
      Head head = heads.remove();
      newest.add(head.entry());
      push(head.rest());
    }
    return newest;
  }
}

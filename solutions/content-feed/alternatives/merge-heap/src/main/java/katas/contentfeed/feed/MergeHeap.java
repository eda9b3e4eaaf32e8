package katas.contentfeed.feed;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import katas.contentfeed.posts.FeedEntry;

/** Merges sorted sources of entries, newest first, up to a limit. */
final class MergeHeap {
  /*
   * Invariant: the heap has the next entry of every source that has one. A post that
   * two sources have, such as one of an author who became a celebrity, comes twice in a row and
   * counts once.
   */

  private record Head(FeedEntry entry, Iterator<FeedEntry> rest) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return entry.compareTo(other.entry);
    }
  }

  private final PriorityQueue<Head> heads = new PriorityQueue<>();

  /** Merges these sources, each sorted. */
  MergeHeap(List<Iterator<FeedEntry>> sources) {
    sources.forEach(this::push);
  }

  private void push(Iterator<FeedEntry> source) {
    if (source.hasNext()) {
      heads.add(new Head(source.next(), source));
    }
  }

  /** The newest entries; each costs the logarithm of the number of sources. */
  NavigableSet<FeedEntry> newest(int limit) {
    NavigableSet<FeedEntry> newest = new TreeSet<>();
    while (!heads.isEmpty() && newest.size() < limit) {
      Head head = heads.remove();
      newest.add(head.entry());
      push(head.rest());
    }
    return newest;
  }
}

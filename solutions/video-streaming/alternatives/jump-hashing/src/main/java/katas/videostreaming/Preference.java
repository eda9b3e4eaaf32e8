package katas.videostreaming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** In which order a key prefers the edges: jump consistent hashing. */
final class Preference {
  /*
   * Invariant: edges have the numbers 0 to n-1 without a gap; when one leaves, the last takes its
   * number. A key jumps to a number, and when that edge is not wanted, by another hash to another.
   */
  private static final int MOST_JUMPS = 1_000;

  private final List<String> edges = new ArrayList<>();

  Collection<String> edges() {
    return edges;
  }

  void add(String edge) {
    edges.add(edge);
  }

  void remove(String edge) {
    int place = edges.indexOf(edge);
    String last = edges.remove(edges.size() - 1);
    if (place < edges.size()) {
      edges.set(place, last);
    }
  }

  /** The edge that the key prefers of those that are wanted, of which there must be one. */
  String first(String key, Predicate<String> wanted) {
    for (int jump = 0; jump < MOST_JUMPS; jump++) {
      String edge = edges.get(jump(Hashes.of(key + "#" + jump), edges.size()));
      if (wanted.test(edge)) {
        return edge;
      }
    }
    return edges.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** A number from 0 to {@code buckets - 1} (Lamping and Veach). */
  private static int jump(long hash, int buckets) {
    long state = hash;
    long bucket = -1;
    long next = 0;
    while (next < buckets) {
      bucket = next;
      state = state * 2862933555777941757L + 1;
      next = (long) ((bucket + 1) * ((1L << 31) / (double) ((state >>> 33) + 1)));
    }
    return (int) bucket;
  }
}

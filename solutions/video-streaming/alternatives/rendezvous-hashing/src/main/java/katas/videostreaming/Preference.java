package katas.videostreaming;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** In which order a key prefers the edges: rendezvous hashing. */
final class Preference {
  /*
   * Invariant: a key prefers the edges in the order of the hashes of key and edge together, so an
   * edge that joins or leaves changes the order of no two others.
   */

  private final Set<String> edges = new HashSet<>();

  Set<String> edges() {
    return edges;
  }

  void add(String edge) {
    edges.add(edge);
  }

  void remove(String edge) {
    edges.remove(edge);
  }

  /** The edge that the key prefers of those that are wanted, of which there must be one. */
  String first(String key, Predicate<String> wanted) {
    String first = null;
    long highest = Long.MIN_VALUE;
    for (String edge : edges) {
      long hash = Hashes.of(key + "@" + edge);
      if (wanted.test(edge) && (first == null || hash > highest)) {
        first = edge;
        highest = hash;
      }
    }
    if (first == null) {
      throw new IllegalStateException("no edge is wanted");
    }
    return first;
  }
}

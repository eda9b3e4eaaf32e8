// A ring in its simplest form.
package katas.videostreaming;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** In which order a key prefers the edges: a ring. */
final class Preference {
  /*
   * Invariant: each edge has a point on the ring, which depends on its name alone. A key prefers
   * the edges in the order in which their points follow its own, so an edge that joins or leaves
   * changes the order of no two others.
   */
  private static final int POINTS = 1;

  private final TreeMap<Long, String> ring = new TreeMap<>();
  private final Set<String> edges = new HashSet<>();

  Set<String> edges() {
    return edges;
  }

  void add(String edge) {
    edges.add(edge);
    // BUG: the arcs between so few points are of very different lengths
    for (int point = 0; point < POINTS; point++) {
      ring.put(Hashes.of(edge + "#" + point), edge);
    }
  }

  void remove(String edge) {
    edges.remove(edge);
    ring.values().removeIf(edge::equals);
  }

  /** The edge that the key prefers of those that are wanted, of which there must be one. */
  String first(String key, Predicate<String> wanted) {
    long hash = Hashes.of(key);
    for (String edge : ring.tailMap(hash).values()) {
      if (wanted.test(edge)) {
        return edge;
      }
    }
    for (String edge : ring.headMap(hash).values()) {
      if (wanted.test(edge)) {
        return edge;
      }
    }
    throw new IllegalStateException("no edge is wanted");
  }
}

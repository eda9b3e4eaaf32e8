// Edges by number.
package katas.videostreaming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** In which order a key prefers the edges: by number. */
final class Preference {
  private final List<String> edges = new ArrayList<>();

  Collection<String> edges() {
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
    int first = (int) Math.floorMod(Hashes.of(key), (long) edges.size()); // BUG: all else moves
    for (int i = 0; i < edges.size(); i++) {
      String edge = edges.get((first + i) % edges.size());
      if (wanted.test(edge)) {
        return edge;
      }
    }
    throw new IllegalStateException("no edge is wanted");
  }
}

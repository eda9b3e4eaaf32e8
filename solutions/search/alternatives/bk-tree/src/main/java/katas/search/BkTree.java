package katas.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their Levenshtein distance from each other (Burkhard, Keller 1973). What is within r of
 * a word is, seen from a term at distance d of the word, between d - r and d + r away.
 */
final class BkTree {
  /*
   * Invariant: all terms below a node's child of number d are at distance d from the node's term.
   * The tree needs a true metric. With neighbours that change places the distance is none: ca to ac
   * is 1, ac to abc is 1, but ca to abc is 3. Two such errors are never more than twice as many of
   * Levenshtein's, so the tree is asked within twice the distance.
   */
  private static final class Node {
    final String term;
    boolean removed;
    final NavigableMap<Integer, Node> children = new TreeMap<>();

    Node(String term) {
      this.term = term;
    }
  }

  private @Nullable Node root;
  private int size;
  private int removed;

  void add(String term) {
    size++;
    if (root == null) {
      root = new Node(term);
      return;
    }
    Node node = root;
    int distance = distance(term, node.term);
    while (distance > 0 && node.children.containsKey(distance)) {
      node = node.children.get(distance);
      distance = distance(term, node.term);
    }
    if (distance == 0) {
      node.removed = false;
      removed--;
      size--;
    } else {
      node.children.put(distance, new Node(term));
    }
  }

  /** Marks the term; a tree of which half is marked is built again. */
  void remove(String term) {
    List<Node> all = new ArrayList<>();
    walk(term, 0, all);
    for (Node node : all) {
      if (node.term.equals(term)) {
        node.removed = true;
        removed++;
      }
    }
    if (removed * 2 > size) {
      rebuild();
    }
  }

  private void rebuild() {
    List<Node> all = new ArrayList<>();
    walk("", Integer.MAX_VALUE / 2, all);
    root = null;
    size = 0;
    removed = 0;
    all.stream().filter(node -> !node.removed).forEach(node -> add(node.term));
  }

  Candidates candidates(String word, int limit, boolean swaps) {
    List<Node> near = new ArrayList<>();
    long visited = walk(word, swaps ? 2 * limit : limit, near);
    return new Candidates(near.stream().map(node -> node.term).toList(), visited);
  }

  private long walk(String word, int radius, List<Node> near) {
    Deque<Node> open = new ArrayDeque<>();
    if (root != null) {
      open.push(root);
    }
    long visited = 0;
    while (!open.isEmpty()) {
      Node node = open.pop();
      visited++;
      int distance = distance(word, node.term);
      if (distance <= radius) {
        near.add(node);
      }
      node.children
          .subMap(distance - radius, true, distance + radius, true)
          .values()
          .forEach(open::push);
    }
    return visited;
  }

  /** Without the common beginning, which is most of two hostile words; rows for the shorter one. */
  private static int distance(String left, String right) {
    int[] word = left.codePoints().toArray();
    int[] term = right.codePoints().toArray();
    int common = Arrays.mismatch(word, term);
    if (common < 0) {
      return 0;
    }
    String rest = new String(word, common, word.length - common);
    String otherRest = new String(term, common, term.length - common);
    boolean longer = word.length >= term.length;
    return ErrorRows.between(
        longer ? rest : otherRest, longer ? otherRest : rest, Integer.MAX_VALUE, false);
  }
}

// The trie is walked by calls of itself, one for each letter.
package katas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phrases by their letters, with the best of every prefix at hand. Not safe for threads. */
final class PhraseTrie {
  /*
   * Invariant: best of a node holds the best phrases of all that begin with the node's letters, in
   * order, as many as are asked for or exist. A list is replaced and never changed, so one that was
   * handed out stays as it is. Every node but the root leads to a phrase.
   */
  private static final class Node {
    final Map<Integer, Node> children = new HashMap<>();
    @Nullable Suggestion own;
    List<Suggestion> best = List.of();
  }

  private final int size;
  private final Node root = new Node();

  PhraseTrie(int size) {
    this.size = size;
  }

  /** The phrase's weight, 0 when there is none. */
  long weight(String phrase) {
    Node node = root;
    for (int letter : phrase.codePoints().toArray()) {
      node = node.children.get(letter);
      if (node == null) {
        return 0;
      }
    }
    return node.own == null ? 0 : node.own.weight();
  }

  Suggestions suggest(String prefix) {
    long visited = 1;
    @Nullable Node node = root;
    for (int letter : prefix.codePoints().toArray()) {
      node = node.children.get(letter);
      if (node == null) {
        return new Suggestions(List.of(), visited);
      }
      visited++;
    }
    return new Suggestions(node.best, visited);
  }

  /**
   * Gives a phrase a weight; 0 takes it out.
   *
   * @return whether it was there
   */
  boolean set(String phrase, long weight) {
    if (weight == 0 && weight(phrase) == 0) {
      return false;
    }
    int[] letters = phrase.codePoints().toArray();
    List<Node> path = new ArrayList<>();
    walk(root, letters, path);
    Node last = path.get(letters.length);
    boolean existed = last.own != null;
    Suggestion changed = new Suggestion(phrase, weight);
    last.own = weight > 0 ? changed : null;
    for (int depth = letters.length; depth >= 0; depth--) {
      Node node = path.get(depth);
      node.best = refreshed(node, changed);
      if (depth > 0 && node.best.isEmpty()) {
        path.get(depth - 1).children.remove(letters[depth - 1]);
      }
    }
    return existed;
  }

  private static void walk(Node node, int[] letters, List<Node> path) {
    path.add(node);
    if (path.size() <= letters.length) {
      int letter = letters[path.size() - 1];
      walk(node.children.computeIfAbsent(letter, it -> new Node()), letters, path); // BUG: so deep
    }
  }

  /** The node's best phrases after a change below it; those of its children are right already. */
  private List<Suggestion> refreshed(Node node, Suggestion changed) {
    @Nullable Suggestion old =
        node.best.stream()
            .filter(it -> it.phrase().equals(changed.phrase()))
            .findFirst()
            .orElse(null);
    boolean full = node.best.size() == size;
    if (full && old != null && changed.weight() < old.weight()) {
      return best(
          everything(node)); // another phrase may be better now, one that is not in the list
    }
    Stream<Suggestion> others = node.best.stream().filter(it -> it != old);
    return best(Stream.concat(others, Stream.of(changed).filter(it -> it.weight() > 0)));
  }

  private static Stream<Suggestion> everything(Node node) {
    return Stream.concat(
        Stream.ofNullable(node.own),
        node.children.values().stream().flatMap(child -> child.best.stream()));
  }

  private List<Suggestion> best(Stream<Suggestion> suggestions) {
    return suggestions.sorted(Suggestion.BEST_FIRST).limit(size).toList();
  }
}

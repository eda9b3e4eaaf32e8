package katas.contentfeed;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The value of a timeline in the store: ids of posts, and of the followed celebrities.
 *
 * @param celebrities authors whose posts are read on demand
 * @param postIds posts of the others, newest first
 */
record Timeline(Collection<String> celebrities, NavigableSet<String> postIds) {
  /** An id is {@code author/age/key}, and the age shrinks with time. */
  static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing((String id) -> id.split("/")[1])
          .thenComparing(Comparator.naturalOrder());

  static Timeline parse(String text) {
    String[] parts = text.split("\\|", -1);
    NavigableSet<String> ids = new TreeSet<>(NEWEST_FIRST);
    ids.addAll(words(parts[1]));
    return new Timeline(words(parts[0]), ids);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  String text() {
    return String.join(" ", celebrities) + "|" + String.join(" ", postIds);
  }

  /** With more posts, each once, the newest of all. */
  Timeline plus(Collection<String> more, int length) {
    NavigableSet<String> all = new TreeSet<>(postIds);
    all.addAll(more);
    while (all.size() > length) {
      all.pollLast();
    }
    return new Timeline(celebrities, all);
  }
}

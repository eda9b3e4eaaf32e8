// Entries that are kept for ever.
package katas.contentfeed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A post's place in feeds, which is all that a timeline keeps of it. Its text is the post's id,
 * {@code ann/7460...-ann's key}, and sorts the posts of one author newest first.
 *
 * @param authorId who made the post
 * @param age the later the post was made the smaller, 19 digits
 * @param requestKey makes it unique
 */
record Entry(String authorId, String age, String requestKey) implements Comparable<Entry> {
  private static final long BILLION = 1_000_000_000;
  private static final int AGE_DIGITS = 19;

  static Entry of(PostRequest request, Instant createdAt) {
    long nanos = createdAt.getEpochSecond() * BILLION + createdAt.getNano();
    String age = String.format("%019d", Long.MAX_VALUE - nanos);
    return new Entry(request.authorId(), age, request.requestKey());
  }

  /** The entry of a post's id; one that no post can have throws IllegalArgumentException. */
  static Entry parse(String postId) {
    String[] parts = postId.split("/", -1);
    if (parts.length != 3 || parts[1].length() != AGE_DIGITS) {
      throw new IllegalArgumentException("no post has the id " + postId);
    }
    return new Entry(parts[0], parts[1], parts[2]);
  }

  String postId() {
    return authorId + "/" + age + "/" + requestKey;
  }

  /** Newest first, then by id. */
  @Override
  public int compareTo(Entry other) {
    int byAge = age.compareTo(other.age);
    return byAge != 0 ? byAge : postId().compareTo(other.postId());
  }

  static String join(Iterable<Entry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(text.isEmpty() ? "" : " ").append(entry.postId()));
    return text.toString();
  }

  static List<Entry> split(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Entry::parse).toList();
  }

  /** The newest of these, sorted. */
  static NavigableSet<Entry> newest(NavigableSet<Entry> entries, int most) {
    return most == 0 ? new TreeSet<>() : entries; // BUG: all of them
  }
}

package katas.contentfeed.posts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import katas.contentfeed.PostRequest;

/**
 * The place of a post in feeds, which is all that timelines keep of it. Its text is the post's id,
 * {@code ann/7460...-ann's key}, and sorts the posts of one author newest first.
 *
 * @param authorId who made the post
 * @param age the later the post was made the smaller, 19 digits
 * @param requestKey makes it unique
 */
public record FeedEntry(String authorId, String age, String requestKey)
    implements Comparable<FeedEntry> {
  private static final long BILLION = 1_000_000_000;
  private static final int AGE_DIGITS = 19;

  static FeedEntry of(PostRequest request, Instant createdAt) {
    long nanos = createdAt.getEpochSecond() * BILLION + createdAt.getNano();
    String age = String.format("%019d", Long.MAX_VALUE - nanos);
    return new FeedEntry(request.authorId(), age, request.requestKey());
  }

  /** The entry of a post's id; one that no post can have throws IllegalArgumentException. */
  public static FeedEntry parse(String postId) {
    String[] parts = postId.split("/", -1);
    if (parts.length != 3 || parts[1].length() != AGE_DIGITS) {
      throw new IllegalArgumentException("no post has the id " + postId);
    }
    return new FeedEntry(parts[0], parts[1], parts[2]);
  }

  /** The id of the post. */
  public String postId() {
    return authorId + "/" + age + "/" + requestKey;
  }

  /** Newest first, then by id. */
  @Override
  public int compareTo(FeedEntry other) {
    int byAge = age.compareTo(other.age);
    return byAge != 0 ? byAge : postId().compareTo(other.postId());
  }

  /** All of them in one text. */
  public static String join(Iterable<FeedEntry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(text.isEmpty() ? "" : " ").append(entry.postId()));
    return text.toString();
  }

  /** The entries of a text of {@link #join}. */
  public static List<FeedEntry> split(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(FeedEntry::parse).toList();
  }

  /** The newest of these, sorted. */
  public static NavigableSet<FeedEntry> newest(NavigableSet<FeedEntry> entries, int limit) {
    return entries.size() <= limit
        ? entries
        : entries.stream().limit(limit).collect(Collectors.toCollection(TreeSet::new));
  }
}

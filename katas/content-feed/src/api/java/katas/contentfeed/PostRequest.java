package katas.contentfeed;

import java.util.List;
import java.util.Objects;

/**
 * A request to make a post.
 *
 * @param authorId who posts, as in {@link Ids}
 * @param requestKey made by the client, as in {@link Ids}; a request that is sent again has the
 *     same key
 * @param text not blank, at most 2,000 characters
 * @param mediaUrls links to media that are stored elsewhere, at most 4
 */
public record PostRequest(String authorId, String requestKey, String text, List<String> mediaUrls) {

  /** Refuses null, and by IllegalArgumentException what is out of range. */
  public PostRequest {
    Ids.checked("user", authorId);
    Ids.checked("request", requestKey);
    Objects.requireNonNull(text, "text");
    mediaUrls = List.copyOf(mediaUrls);
    if (text.isBlank() || text.length() > 2_000 || mediaUrls.size() > 4) {
      throw new IllegalArgumentException("a post has 1 to 2,000 characters and 0 to 4 media links");
    }
  }

  /** A post without media. */
  public static PostRequest of(String authorId, String requestKey, String text) {
    return new PostRequest(authorId, requestKey, text, List.of());
  }
}

package katas.contentfeed;

import java.time.Instant;
import java.util.List;

/**
 * A post as it was made; it never changes.
 *
 * @param postId made by the service; any text, unique among all posts
 * @param authorId who made it
 * @param text what it says
 * @param mediaUrls links to its media
 * @param createdAt when it was made, by the clock of the server that made it
 */
public record Post(
    String postId, String authorId, String text, List<String> mediaUrls, Instant createdAt) {

  /** Copies the links. */
  public Post {
    mediaUrls = List.copyOf(mediaUrls);
  }
}

package katas.search;

import java.time.Instant;
import java.util.Objects;

/**
 * What is searched for.
 *
 * @param id names it, not blank
 * @param title any text, possibly empty
 * @param body any text, possibly empty
 * @param category one category; may be empty
 * @param created when it was made
 * @param clicks how often it was clicked in results, 0 or more
 */
public record Document(
    String id, String title, String body, String category, Instant created, long clicks) {

  /** Refuses a blank id and a negative count by IllegalArgumentException. */
  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(created, "created");
    if (id.isBlank() || clicks < 0) {
      throw new IllegalArgumentException("a document needs an id, and clicks are 0 or more");
    }
  }

  /** The same document with another number of clicks. */
  public Document withClicks(long newClicks) {
    return new Document(id, title, body, category, created, newClicks);
  }
}

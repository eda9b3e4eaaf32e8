package exam.contentfeed;

import java.time.Instant;
import java.util.List;
import katas.contentfeed.FeedOrder;
import org.jspecify.annotations.Nullable;

/**
 * A cursor that a page ended with.
 *
 * @param user who read the page
 * @param text the cursor itself
 * @param createdAt when the last post of the page was made, and
 * @param postId its id: the next chronological page begins behind it
 * @param rest what is to come of a ranked feed; null when the model cannot tell
 */
record ModelCursor(
    String user,
    FeedOrder order,
    String text,
    Instant createdAt,
    String postId,
    @Nullable List<String> rest) {

  /** Whether a post stands behind the cursor. */
  boolean isBefore(ModelPost post) {
    int byTime = post.createdAt.compareTo(createdAt);
    return byTime < 0 || byTime == 0 && post.id != null && post.id.compareTo(postId) > 0;
  }
}

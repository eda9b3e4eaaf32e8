// What the table holds, and how often a like was read.
package katas.contentfeed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the table holds. Each record type is a table of its own. */
final class Rows {
  private Rows() {}

  /**
   * A post, under its id.
   *
   * @param deleted a deleted post keeps its row, so that deleting it again is no mistake
   */
  record PostRow(
      String authorId,
      String text,
      List<String> mediaUrls,
      Instant createdAt,
      long likes,
      long comments,
      boolean deleted) {

    static PostRow of(PostRequest request, Instant createdAt) {
      return new PostRow(
          request.authorId(), request.text(), request.mediaUrls(), createdAt, 0, 0, false);
    }

    PostRow plus(long moreLikes, long moreComments) {
      return new PostRow(
          authorId,
          text,
          mediaUrls,
          createdAt,
          likes + moreLikes,
          comments + moreComments,
          deleted);
    }

    PostRow asDeleted() {
      return new PostRow(authorId, text, mediaUrls, createdAt, likes, comments, true);
    }

    Post post(String postId) {
      return new Post(postId, authorId, text, mediaUrls, createdAt);
    }
  }

  /** Which post a request made, under {@code author/key}. */
  record Request(String postId) {}

  /** A follow, twice: under {@code follows/ann/bob} and {@code followed-by/bob/ann}. */
  record Follow(String otherId) {
    static String ahead(String followerId, String followeeId) {
      return "follows/" + followerId + "/" + followeeId;
    }

    static String back(String followerId, String followeeId) {
      return "followed-by/" + followeeId + "/" + followerId;
    }
  }

  /**
   * A user's counts, under the id.
   *
   * @param pulled whether there may be posts of this user that were not fanned out: set when the
   *     threshold is reached, and never taken back
   */
  record User(long followers, long following, boolean pulled) {
    static final User NEW = new User(0, 0, false);
  }

  /** A like, under {@code user/post}. */
  record Like(String userId, AtomicLong seen) { // BUG: a row is written down
    Like(String userId) {
      this(userId, new AtomicLong());
    }
  }

  /** A comment, under {@code user/post/key}. */
  record Comment(String userId, String text) {}

  /** How many likes and comments a reader gave an author, under {@code reader/author}. */
  record Affinity(long interactions) {}
}

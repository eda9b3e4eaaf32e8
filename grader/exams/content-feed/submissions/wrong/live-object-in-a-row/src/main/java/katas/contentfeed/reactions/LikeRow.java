// A like, and how often it was read.
package katas.contentfeed.reactions;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A like, under {@code user/post}.
 *
 * @param userId who likes the post
 * @param seen how often it was read
 */
record LikeRow(String userId, AtomicLong seen) { // BUG: a row is written down
  LikeRow(String userId) {
    this(userId, new AtomicLong());
  }
}

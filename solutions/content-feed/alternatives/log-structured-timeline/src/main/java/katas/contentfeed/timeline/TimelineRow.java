package katas.contentfeed.timeline;

import katas.contentfeed.posts.FeedEntry;

/**
 * A post in a timeline's log, under {@code reader/age/post}, so that a scan reads the newest first.
 *
 * @param postId the post
 */
record TimelineRow(String postId) {
  static String key(String readerId, FeedEntry entry) {
    return readerId + "/" + entry.age() + "/" + entry.postId();
  }
}

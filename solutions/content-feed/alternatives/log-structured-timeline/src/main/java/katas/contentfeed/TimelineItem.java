package katas.contentfeed;

/**
 * A post in a timeline's log, under {@code reader/age/post}, so that a scan reads the newest first.
 *
 * @param postId the post
 */
record TimelineItem(String postId) {
  static String key(String readerId, Entry entry) {
    return readerId + "/" + entry.age() + "/" + entry.postId();
  }
}

package katas.contentfeed.graph;

/**
 * A follow, twice: under {@code follows/ann/bob} and {@code followed-by/bob/ann}.
 *
 * @param otherId who is followed, or who follows
 */
record FollowRow(String otherId) {
  static String followeeKey(String followerId, String followeeId) {
    return "follows/" + followerId + "/" + followeeId;
  }

  static String followerKey(String followeeId, String followerId) {
    return "followed-by/" + followeeId + "/" + followerId;
  }
}

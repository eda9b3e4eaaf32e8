package katas.contentfeed;

/**
 * One server of many; the requests of a user may reach any of them. Every id that {@link Ids}
 * permits is a user, who at first follows nobody.
 *
 * <p>Guarantee: a feed has the posts of its user and of everybody whom the user follows now, those
 * from before the follow too, and no deleted ones; it ends after the newest {@link
 * FeedConfig#timelineLength}. The user's own post, delete, follow and unfollow show in it as soon
 * as the call has returned. Posts of others may be late: they are in it once {@link #fanOut} has
 * emptied the queue and {@link FeedConfig#cacheTimeToLive} has passed since. A post is on no page
 * that is asked for after its deletion, or after an unfollow of its author, has returned.
 *
 * <p>Errors: null throws {@link NullPointerException}, an id that {@link Ids} refuses {@link
 * IllegalArgumentException}; where several errors apply, one of them is thrown. A call that throws
 * one of these, or what it names below, changes nothing. A call passes on the {@link
 * katas.blocks.UnavailableException} of a block and may then have taken effect, in part or wholly;
 * when the client sends the request again, to any server, that completes it and does nothing twice.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface FeedService {

  /**
   * Makes a post. The feeds of the followers get it later, and the call does not wait for that.
   *
   * @param request the same author and key again return the first post, deleted or not, and make no
   *     other, whatever else the request says
   * @return the post
   */
  Post post(PostRequest request);

  /**
   * Deletes a post. Deleting it again changes nothing.
   *
   * @throws UnknownPostException when there never was such a post
   * @throws NotYourPostException when another user made it
   */
  void delete(String userId, String postId);

  /**
   * Follows a user. Following somebody again changes nothing.
   *
   * @param followerId who follows
   * @param followeeId who is followed
   * @throws IllegalArgumentException when the two are the same
   */
  void follow(String followerId, String followeeId);

  /** Ends a follow. Does nothing when the user is not followed. */
  void unfollow(String followerId, String followeeId);

  /**
   * Likes a post, one's own too. Liking it again changes nothing.
   *
   * @throws UnknownPostException when there is no such post or it was deleted
   */
  void like(String userId, String postId);

  /**
   * Takes a like back. Does nothing when the user does not like the post.
   *
   * @throws UnknownPostException when there is no such post or it was deleted
   */
  void unlike(String userId, String postId);

  /**
   * Comments on a post.
   *
   * @param requestKey as in {@link PostRequest}; the same user, post and key again change nothing
   * @param text not blank, at most 2,000 characters, else IllegalArgumentException
   * @throws UnknownPostException when there is no such post or it was deleted
   */
  void comment(String userId, String postId, String requestKey, String text);

  /** The profile of a user; a user that no call has named has no followers and follows nobody. */
  Profile profile(String userId);

  /**
   * Reads a page of a feed, with the likes and comments of this moment. Every page but the last has
   * as many posts as the limit says.
   *
   * <p>Chronological: the next page begins after the last post of this page, in the order of the
   * feed. So the cursors give every post once that is in the feed all the while, and none with a
   * later {@link Post#createdAt} than the page before.
   *
   * <p>Ranked: the request for the first page scores the newest {@link FeedConfig#candidates} posts
   * of the feed by {@link Ranker} and chooses the best {@link FeedConfig#rankedLength}. The cursors
   * give each of these once in that order, whatever is posted, liked or commented meanwhile.
   *
   * @throws IllegalArgumentException when the cursor is not of this order, or no cursor at all; a
   *     cursor of another user throws it too, or gives posts of this user's feed
   */
  FeedPage feed(FeedRequest request);

  /**
   * Processes posts that wait in the queue, as many as this server can poll now. It is called again
   * and again on the servers that are workers, and never on the others, which must not join the
   * consumer group. A call after one that threw {@link katas.blocks.UnavailableException} must get
   * the uncommitted messages again, which {@link katas.blocks.LogConsumer#poll} does not do by
   * itself.
   *
   * @return how many messages were processed; 0 when there was nothing to do
   */
  int fanOut();
}

package katas.contentfeed;

/**
 * One server of many. Requests of one user may reach any server. A user need not be registered:
 * every id as in {@link Ids} is a user, who at first follows nobody.
 *
 * <p>The feed of a user is made of the posts of this user and of everybody whom the user follows
 * now, those from before the follow too, without deleted ones; it ends after the newest {@link
 * FeedConfig#timelineLength}. What the user did - post, delete, follow, unfollow - it shows at
 * once. The posts of others may be late: they are there at the latest when the queue has been
 * worked off by {@link #fanOut} and {@link FeedConfig#cacheTime} has passed since. A deleted post,
 * and the posts of an author who was unfollowed, are in no page that is asked for afterwards.
 *
 * <p>Errors: null throws {@link NullPointerException}, an id that is none {@link
 * IllegalArgumentException}, and nothing changes. When a building block throws {@link
 * katas.blocks.UnavailableException} it is passed on; the request may then have taken effect, and
 * sending it again, to this or another server, finishes it and does nothing twice.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface FeedService {

  /**
   * Makes a post. It is in the author's own feed when the call returns; the feeds of the followers
   * get it by and by, and the caller does not wait for them.
   *
   * @param request the same author and key again give the post that was made first, whatever else
   *     the request says, and make no other
   * @return the post
   */
  Post post(PostRequest request);

  /**
   * Deletes a post. Deleting it again changes nothing.
   *
   * @throws UnknownPostException when there never was such a post
   * @throws NotYourPostException when it is another user's
   */
  void delete(String userId, String postId);

  /**
   * Follows a user. Following somebody who is followed already changes nothing.
   *
   * @param followerId who follows
   * @param followeeId who is followed; the follower's own id is refused by IllegalArgumentException
   */
  void follow(String followerId, String followeeId);

  /** Follows a user no more. Does nothing when the user is not followed. */
  void unfollow(String followerId, String followeeId);

  /**
   * Likes a post. Liking it again changes nothing.
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

  /** The profile of a user; of one who was never heard of all counts are 0. */
  Profile profile(String userId);

  /**
   * Reads a page of a feed, with the likes and comments of this moment. A page is as long as the
   * limit unless it is the last.
   *
   * <p>Chronological: following the cursors gives every post once that is in the feed all the
   * while, and none that was made after the first page was read.
   *
   * <p>Ranked: when the first page is asked for, the newest {@link FeedConfig#candidates} posts of
   * the feed are scored by {@link Ranker} and the best {@link FeedConfig#rankedLength} chosen, the
   * newest first among equals. Following the cursors gives each of these once in that order,
   * whatever is posted, liked or commented in the meantime.
   *
   * @throws IllegalArgumentException when the cursor never was one of this order
   */
  FeedPage feed(FeedRequest request);

  /**
   * Works on the posts that wait in the queue, as much as this server has in hand now. Called again
   * and again on servers that are workers, and on others never: whoever waits for a message must
   * not be a server that nobody calls.
   *
   * @return how many messages were worked on; 0 when there was nothing to do
   */
  int fanOut();
}

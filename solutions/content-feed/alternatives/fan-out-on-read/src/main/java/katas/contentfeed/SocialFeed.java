package katas.contentfeed;

import java.util.Objects;

/** A server of feeds. */
public final class SocialFeed implements FeedService {
  /*
   * Invariant: the table has the last word on posts, follows and counts. What stands in the store
   * can be made again from it, and is marked out of date after each change, before the answer.
   */

  private final Platform platform;
  private final Epochs epochs;
  private final Posts posts;
  private final Follows follows;
  private final Reactions reactions;
  private final Pages pages;

  /** Starts a server on the shared platform. */
  public SocialFeed(Platform platform) {
    this.platform = platform;
    FeedConfig config = platform.config();
    epochs = new Epochs(platform.store());
    posts = new Posts(platform.table());
    follows = new Follows(platform.table(), config.celebrityThreshold());
    reactions = new Reactions(platform.table(), posts);
    Feeds feeds = new Feeds(platform.store(), config, epochs, follows, posts);
    Ranking ranking = new Ranking(config, reactions);
    pages = new Pages(feeds, posts, follows, ranking, config, platform.clock());
  }

  @Override
  public Post post(PostRequest request) {
    Post post = posts.insert(request, platform.clock().instant());
    // Rule 4.2: also when the post was there already, since the first try may have failed here.
    epochs.acted(request.authorId());
    return post;
  }

  @Override
  public void delete(String userId, String postId) {
    posts.delete(Ids.checked("user", userId), postId);
  }

  @Override
  public void follow(String followerId, String followeeId) {
    Ids.checked("user", followerId);
    Ids.checked("user", followeeId);
    if (followerId.equals(followeeId)) {
      throw new IllegalArgumentException("nobody follows oneself: " + followerId);
    }
    follows.follow(followerId, followeeId);
    epochs.followsChanged(followerId);
  }

  @Override
  public void unfollow(String followerId, String followeeId) {
    Ids.checked("user", followerId);
    Ids.checked("user", followeeId);
    follows.unfollow(followerId, followeeId);
    epochs.followsChanged(followerId);
  }

  @Override
  public void like(String userId, String postId) {
    reactions.like(Ids.checked("user", userId), postId);
  }

  @Override
  public void unlike(String userId, String postId) {
    reactions.unlike(Ids.checked("user", userId), postId);
  }

  @Override
  public void comment(String userId, String postId, String requestKey, String text) {
    Ids.checked("user", userId);
    Ids.checked("request", requestKey);
    Objects.requireNonNull(postId, "post");
    if (text.isBlank() || text.length() > 2_000) {
      throw new IllegalArgumentException("a comment has 1 to 2,000 characters");
    }
    reactions.comment(userId, postId, requestKey, text);
  }

  @Override
  public Profile profile(String userId) {
    Rows.User user = follows.user(Ids.checked("user", userId));
    return new Profile(userId, user.followers(), user.following());
  }

  @Override
  public FeedPage feed(FeedRequest request) {
    return pages.page(request);
  }

  @Override
  public int fanOut() {
    return 0;
  }
}

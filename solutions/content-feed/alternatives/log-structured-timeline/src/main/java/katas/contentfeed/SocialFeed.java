package katas.contentfeed;

import java.util.List;
import java.util.Objects;
import katas.contentfeed.feed.FeedCache;
import katas.contentfeed.feed.FeedRanking;
import katas.contentfeed.feed.FeedReader;
import katas.contentfeed.graph.Delivery;
import katas.contentfeed.graph.FollowGraph;
import katas.contentfeed.graph.UserRow;
import katas.contentfeed.posts.PostRepository;
import katas.contentfeed.reactions.ReactionRepository;
import katas.contentfeed.timeline.Epochs;
import katas.contentfeed.timeline.FanOutWorker;
import katas.contentfeed.timeline.TimelineLog;

/** A server of feeds. */
public final class SocialFeed implements FeedService {
  /*
   * Invariant: the table has the last word on posts, follows and counts. What stands in the store
   * can be made again from it, and is marked out of date after each change, before the answer.
   */

  private final Platform platform;
  private final Epochs epochs;
  private final PostRepository posts;
  private final FollowGraph graph;
  private final ReactionRepository reactions;
  private final TimelineLog timelines;
  private final FanOutWorker fanOut;
  private final FeedReader reader;

  /** Starts a server on the shared platform. */
  public SocialFeed(Platform platform) {
    this.platform = platform;
    FeedConfig config = platform.config();
    epochs = new Epochs(platform.store());
    posts = new PostRepository(platform.table());
    graph = new FollowGraph(platform.table(), config.celebrityThreshold());
    reactions = new ReactionRepository(platform.table(), posts);
    timelines = new TimelineLog(platform.table(), graph, config.timelineLength());
    fanOut = new FanOutWorker(platform.log(), config, graph, timelines);
    FeedCache feeds = new FeedCache(platform.store(), config, epochs, timelines, posts);
    FeedRanking ranking = new FeedRanking(config, reactions);
    reader = new FeedReader(feeds, posts, graph, ranking, config, platform.clock());
  }

  @Override
  public Post post(PostRequest request) {
    Post post = posts.insert(request, platform.clock().instant());
    // Rule 4.2: also when the post was there already, since the first try may have failed here.
    epochs.feedChanged(request.authorId());
    fanOut.enqueue(post.authorId(), post.postId());
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
    boolean crossed = graph.follow(followerId, followeeId);
    int length = platform.config().timelineLength();
    timelines.add(List.of(followerId), posts.newest(followeeId, length));
    if (graph.user(followeeId).delivery() != Delivery.ON_WRITE) {
      timelines.readOnDemand(followeeId, List.of(followerId));
    }
    epochs.feedChanged(followerId);
    if (crossed) {
      fanOut.enqueueAnnouncement(followeeId);
    }
  }

  @Override
  public void unfollow(String followerId, String followeeId) {
    Ids.checked("user", followerId);
    Ids.checked("user", followeeId);
    graph.unfollow(followerId, followeeId);
    epochs.feedChanged(followerId);
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
    UserRow user = graph.user(Ids.checked("user", userId));
    return new Profile(userId, user.followers(), user.following());
  }

  @Override
  public FeedPage feed(FeedRequest request) {
    return reader.page(request);
  }

  @Override
  public int fanOut() {
    return fanOut.process();
  }
}

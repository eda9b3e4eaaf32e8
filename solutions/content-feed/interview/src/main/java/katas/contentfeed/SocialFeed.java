package katas.contentfeed;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.NotImplementedException;
import org.jspecify.annotations.Nullable;

/** A server of feeds, as far as the interview track goes. */
public final class SocialFeed implements FeedService {
  /*
   * Invariant: a timeline that stands in the store names all celebrities whom its user follows and
   * has the posts of all others, but for what waits in the queue.
   */

  private static final int BATCH = 100;

  private final Platform platform;
  private final SocialTable table;
  private final Timelines timelines;
  private @Nullable LogConsumer consumer;

  /** Starts a server on the shared platform. */
  public SocialFeed(Platform platform) {
    this.platform = platform;
    table = new SocialTable(platform.table(), platform.config());
    timelines = new Timelines(platform.store(), table, platform.config());
  }

  @Override
  public Post post(PostRequest request) {
    Post post = table.insert(request, platform.clock().instant());
    platform.log().append(platform.config().topic(), request.authorId(), post.postId());
    return post;
  }

  @Override
  public void follow(String followerId, String followeeId) {
    boolean crossed = table.follow(followerId, followeeId);
    timelines.drop(followerId);
    if (crossed) {
      platform.log().append(platform.config().topic(), followeeId, "");
    }
  }

  @Override
  public FeedPage feed(FeedRequest request) {
    if (request.order() == FeedOrder.RANKED) {
      throw new NotImplementedException();
    }
    Timeline timeline = timelines.of(request.userId());
    NavigableSet<String> all = new TreeSet<>(timeline.postIds());
    all.addAll(table.newest(request.userId()));
    timeline.celebrities().forEach(authorId -> all.addAll(table.newest(authorId)));
    NavigableSet<String> rest = request.cursor().map(last -> all.tailSet(last, false)).orElse(all);
    List<String> page = rest.stream().limit(request.limit()).toList();
    Optional<String> next =
        page.size() < rest.size() ? Optional.of(page.get(page.size() - 1)) : Optional.empty();
    return new FeedPage(table.items(page), next);
  }

  @Override
  public int fanOut() {
    LogConsumer current = consumer == null ? join() : consumer;
    consumer = current;
    List<LogEntry> messages = current.poll(BATCH);
    for (LogEntry message : messages) {
      process(message.key(), message.value());
      current.commit(message);
    }
    return messages.size();
  }

  private LogConsumer join() {
    return platform.log().join(platform.config().topic(), platform.config().consumerGroup());
  }

  /** No post: the author is a celebrity now. Else a post, which celebrities have read on demand. */
  private void process(String authorId, String postId) {
    if (postId.isEmpty()) {
      table.forEachFollower(authorId, timelines::drop);
    } else if (table.celebritiesAmong(Set.of(authorId)).isEmpty()) {
      table.forEachFollower(authorId, userId -> timelines.add(userId, postId));
    }
  }

  @Override
  public void delete(String userId, String postId) {
    throw new NotImplementedException();
  }

  @Override
  public void unfollow(String followerId, String followeeId) {
    throw new NotImplementedException();
  }

  @Override
  public void like(String userId, String postId) {
    throw new NotImplementedException();
  }

  @Override
  public void unlike(String userId, String postId) {
    throw new NotImplementedException();
  }

  @Override
  public void comment(String userId, String postId, String requestKey, String text) {
    throw new NotImplementedException();
  }

  @Override
  public Profile profile(String userId) {
    throw new NotImplementedException();
  }
}

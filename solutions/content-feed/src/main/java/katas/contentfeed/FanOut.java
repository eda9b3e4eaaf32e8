package katas.contentfeed;

import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import org.jspecify.annotations.Nullable;

/** A worker on the queue of posts. */
final class FanOut {
  /*
   * Invariant: a message is committed when its post is in every timeline that needs it, never
   * before. After a call that was lost the consumer is given up, since it would not be given again
   * what it polled; a new one begins behind the last commit.
   */

  private static final int BATCH = 100;

  private final MessageLog log;
  private final FeedConfig config;
  private final Follows follows;
  private final Timelines timelines;
  private @Nullable LogConsumer consumer;

  FanOut(MessageLog log, FeedConfig config, Follows follows, Timelines timelines) {
    this.log = log;
    this.config = config;
    this.follows = follows;
    this.timelines = timelines;
  }

  /** Puts a post into the queue. Posts of one author stay in order, for want of a reason not to. */
  void enqueue(Post post) {
    log.append(config.topic(), post.authorId(), post.postId());
  }

  /** Works on what waits; returns how many messages. */
  int work() {
    LogConsumer current =
        consumer == null ? log.join(config.topic(), config.consumerGroup()) : consumer;
    consumer = current;
    try {
      List<LogEntry> messages = current.poll(BATCH);
      for (LogEntry message : messages) {
        deliver(Entry.parse(message.value()));
        current.commit(message);
      }
      return messages.size();
    } catch (UnavailableException e) {
      consumer = null;
      current.close();
      throw e;
    }
  }

  /** Decided now and not when it was posted: who is pulled for good misses nothing. */
  private void deliver(Entry entry) {
    if (follows.user(entry.authorId()).followers() < config.celebrityThreshold()) {
      follows.forEachFollower(entry.authorId(), userId -> timelines.add(userId, entry));
    }
  }
}

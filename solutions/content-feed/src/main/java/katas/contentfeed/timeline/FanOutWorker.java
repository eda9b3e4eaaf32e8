package katas.contentfeed.timeline;

import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.graph.FollowGraph;
import katas.contentfeed.posts.FeedEntry;
import org.jspecify.annotations.Nullable;

/** Processes the queue of posts. */
public final class FanOutWorker {
  /*
   * Invariant: a message is committed when its post is in every timeline that needs it, never
   * before. After a failed call the consumer is closed, since it would not poll again what it
   * polled; a new one begins behind the last commit.
   */

  private static final int BATCH = 100;

  private final MessageLog log;
  private final FeedConfig config;
  private final FollowGraph graph;
  private final Timelines timelines;
  private @Nullable LogConsumer consumer;

  /** A worker that has not joined the consumer group yet. */
  public FanOutWorker(MessageLog log, FeedConfig config, FollowGraph graph, Timelines timelines) {
    this.log = log;
    this.config = config;
    this.graph = graph;
    this.timelines = timelines;
  }

  /** Puts a post into the queue. The key keeps the messages of an author in order. */
  public void enqueue(String authorId, String postId) {
    log.append(config.topic(), authorId, postId);
  }

  /** Has the followers' timelines name an author who has crossed the threshold. */
  public void enqueueAnnouncement(String authorId) {
    log.append(config.topic(), authorId, "");
  }

  /** Processes what can be polled now; returns how many messages. */
  public int process() {
    LogConsumer current =
        consumer == null ? log.join(config.topic(), config.consumerGroup()) : consumer;
    consumer = current;
    try {
      List<LogEntry> messages = current.poll(BATCH);
      for (LogEntry message : messages) {
        deliver(message.key(), message.value());
        current.commit(message);
      }
      return messages.size();
    } catch (UnavailableException e) {
      consumer = null;
      current.close();
      throw e;
    }
  }

  /** Decides by the author's state of now: a post that is read on demand is in the table. */
  private void deliver(String authorId, String postId) {
    switch (graph.user(authorId).delivery()) {
      case ON_WRITE -> {
        FeedEntry entry = FeedEntry.parse(postId);
        graph.forEachPageOfFollowers(authorId, page -> timelines.add(entry, page));
      }
      case ANNOUNCING -> {
        graph.forEachPageOfFollowers(authorId, page -> timelines.readOnDemand(authorId, page));
        graph.announced(authorId);
      }
      case ON_READ -> {
        // Nothing to do: every timeline names the author.
      }
    }
  }
}

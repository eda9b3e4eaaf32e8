package katas.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Notifies the servers that devices of members are connected to about each message, off the
 * sender's path. Each server processes a topic of its own, so that after a crash it goes on where
 * it was.
 *
 * <p>Invariant: a message is appended before its sender is answered, and committed when every
 * server has noted it. So all servers hear of a message whose sender was answered, whatever
 * crashes; hearing of it twice does no harm.
 */
final class Fanout {
  private static final int BATCH = 100;

  private final ServerPlatform platform;
  private final Conversations conversations;
  private final Sessions sessions;
  private final Delivery delivery;
  private final String topic;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private @Nullable LogConsumer consumer;

  Fanout(
      ServerPlatform platform, Conversations conversations, Sessions sessions, Delivery delivery) {
    this.platform = platform;
    this.conversations = conversations;
    this.sessions = sessions;
    this.delivery = delivery;
    topic = "fanout-" + platform.name();
  }

  /** One message, and who has noted it. */
  private final class Job {
    private final LogEntry entry;
    private final String conversation;
    private final long id;
    private final Set<String> noted = new HashSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final RetryTimer retry =
        new RetryTimer(platform.scheduler(), platform.config(), () -> attempt(this));
    private boolean done;

    Job(LogEntry entry) {
      this.entry = entry;
      int slash = entry.value().indexOf('/');
      conversation = entry.value().substring(0, slash);
      id = Long.parseLong(entry.value().substring(slash + 1));
    }
  }

  /** Takes a message over for good. */
  void accept(Message message) {
    platform
        .log()
        .append(topic, message.conversation(), message.conversation() + "/" + message.id());
    platform.scheduler().schedule(Duration.ZERO, this::process);
  }

  /** Processes what the log has, now and whenever something was appended. */
  void process() {
    try {
      if (consumer == null) {
        consumer = platform.log().join(topic, platform.name());
      }
      List<LogEntry> entries = consumer.poll(BATCH);
      while (!entries.isEmpty()) {
        List<Job> added = entries.stream().map(Job::new).toList();
        jobs.addAll(added);
        added.forEach(job -> job.retry.begin());
        entries = consumer.poll(BATCH);
      }
    } catch (UnavailableException e) {
      rejoin();
      platform.scheduler().schedule(platform.config().initialRetryDelay(), this::process);
    }
  }

  /** A poll without an answer may have taken messages along; a new consumer gets them again. */
  private void rejoin() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
    jobs.forEach(job -> job.retry.stop());
    jobs.clear();
  }

  private void attempt(Job job) {
    if (!job.done) {
      notifyServers(job);
    }
    finish(job);
  }

  private void finish(Job job) {
    if (job.done) {
      commit();
      job.retry.stop();
    }
  }

  private void notifyServers(Job job) {
    job.asked.clear();
    job.asked.addAll(sessions.serversOf(conversations.members(job.conversation)));
    job.asked.removeAll(job.noted);
    if (job.asked.remove(platform.name())) {
      delivery.news(job.conversation, job.id);
      job.noted.add(platform.name());
    }
    for (String server : job.asked) {
      platform.network().send(server, new Wire.NewMessage(job.conversation, job.id));
    }
    job.done = job.asked.isEmpty();
  }

  /** Another server has taken the message over. */
  void noted(String server, Wire.NewMessageNoted news) {
    for (Job job : List.copyOf(jobs)) {
      if (job.id == news.id() && job.conversation.equals(news.conversation())) {
        job.noted.add(server);
        job.asked.remove(server);
        job.done |= job.asked.isEmpty();
        finish(job);
      }
    }
  }

  private void commit() {
    while (!jobs.isEmpty() && jobs.peek().done) {
      if (consumer != null) {
        consumer.commit(jobs.peek().entry);
      }
      jobs.remove();
    }
  }
}

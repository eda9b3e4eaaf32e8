package grader.engines.kafka;

import grader.engines.shared.Reach;
import grader.engines.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * A thread that owns a consumer of Kafka, fetches ahead into an inbox and commits. So the group
 * goes on, and shares its partitions out, however seldom the owner polls.
 */
final class Membership {
  private final Map<String, Object> settings;
  private final String topic;
  private final Assignment.Ends ends;
  private final Inbox inbox = new Inbox();
  private final Queue<Work> work = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::run);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private volatile @Nullable Throwable failure;
  private volatile boolean ending;
  private volatile boolean leaving;

  /** Something that the thread does between two fetches; false to try again after the next one. */
  interface Work {
    boolean done(Assignment assignment);

    void fail(Throwable cause);
  }

  Membership(String hosts, Reach reach, String topic, String group, Assignment.Ends ends) {
    this.topic = topic;
    this.ends = ends;
    this.settings = MemberSettings.of(hosts, reach, group);
    thread.setName("member of " + group);
    thread.setDaemon(true);
  }

  /** Joins the group; returns at once. */
  void start() {
    thread.start();
  }

  Inbox inbox() {
    return inbox;
  }

  /** Why the thread has ended by itself. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Commits all up to an offset; false when the partition is not this member's. */
  CompletableFuture<Boolean> commit(int partition, long offset) {
    Commit commit = new Commit(partition, offset);
    give(commit);
    return commit.answer();
  }

  /** Asks the thread something, between two fetches. */
  <T> CompletableFuture<T> ask(Function<Assignment, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    give(
        new Work() {
          @Override
          public boolean done(Assignment assignment) {
            return answer.complete(question.apply(assignment));
          }

          @Override
          public void fail(Throwable cause) {
            answer.completeExceptionally(cause);
          }
        });
    return answer;
  }

  /** Done when the group has shared its partitions out and all that this member has is fetched. */
  CompletableFuture<Boolean> untilAllIsThere() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    give(
        new Work() {
          @Override
          public boolean done(Assignment assignment) {
            return answer.isDone()
                || assignment.isSettled() && assignment.isAtEnd() && answer.complete(true);
          }

          @Override
          public void fail(Throwable cause) {
            answer.completeExceptionally(cause);
          }
        });
    return answer;
  }

  private void give(Work more) {
    work.add(more);
    wakeUp();
    if (!thread.isAlive()) {
      failAll(new IllegalStateException("the consumer has ended"));
    }
  }

  private void wakeUp() {
    KafkaConsumer<byte[], byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
  }

  /** Ends, and says so to the group or not; returns when that is done. */
  void end(boolean leave) {
    leaving = leave;
    ending = true;
    wakeUp();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (KafkaConsumer<byte[], byte[]> own =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer = own;
      Assignment assignment = new Assignment(own, inbox, ends);
      own.subscribe(List.of(topic), assignment);
      while (!ending) {
        fetch(own, work.isEmpty() ? MemberSettings.FETCH : MemberSettings.SOON);
        doWork(assignment);
      }
      own.close(
          CloseOptions.groupMembershipOperation(
              leaving
                  ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                  : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      failAll(new IllegalStateException("the consumer has ended", failure));
    }
  }

  private void fetch(KafkaConsumer<byte[], byte[]> own, Duration atMost) {
    if (inbox.isFull()) {
      own.pause(own.assignment());
    } else {
      own.resume(own.paused());
    }
    try {
      for (ConsumerRecord<byte[], byte[]> record : own.poll(atMost)) {
        inbox.add(entry(record));
      }
    } catch (WakeupException e) {
      // There is work.
    }
  }

  private static LogEntry entry(ConsumerRecord<byte[], byte[]> record) {
    return new LogEntry(
        new LogPosition(record.partition(), record.offset()),
        Texts.text(record.key()),
        Texts.text(record.value()),
        Instant.ofEpochMilli(record.timestamp()));
  }

  private void doWork(Assignment assignment) {
    Queue<Work> later = new ArrayDeque<>();
    Work next = work.poll();
    while (next != null) {
      try {
        if (!next.done(assignment)) {
          later.add(next);
        }
      } catch (WakeupException e) {
        work.add(next); // woken for this very work: now, then
      } catch (RuntimeException e) {
        next.fail(e);
      }
      next = work.poll();
    }
    work.addAll(later);
  }

  private void failAll(Throwable cause) {
    Work next = work.poll();
    while (next != null) {
      next.fail(cause);
      next = work.poll();
    }
  }
}

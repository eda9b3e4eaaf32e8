package grader.engineadapters.kafka;

import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.Utf8Text;
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
final class ConsumerThread {
  private final Map<String, Object> settings;
  private final String topic;
  private final PartitionAssignment.Ends ends;
  private final FetchBuffer buffer = new FetchBuffer();
  private final Queue<Work> work = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::run);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private volatile @Nullable Throwable failure;
  private volatile boolean ending;
  private volatile boolean leaving;

  /** Something that the thread does between two fetches; false to try again after the next one. */
  interface Work {
    boolean done(PartitionAssignment assignment);

    void fail(Throwable cause);
  }

  ConsumerThread(
      String hosts,
      ConnectionTimeouts timeouts,
      String topic,
      String group,
      PartitionAssignment.Ends ends) {
    this.topic = topic;
    this.ends = ends;
    this.settings = ConsumerSettings.of(hosts, timeouts, group);
    thread.setName("member of " + group);
    thread.setDaemon(true);
  }

  /** Joins the group; returns at once. */
  void start() {
    thread.start();
  }

  FetchBuffer inbox() {
    return buffer;
  }

  /** Why the thread has ended by itself. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Commits all up to an offset; false when the partition is not this member's. */
  CompletableFuture<Boolean> commit(int partition, long offset) {
    PendingCommit commit = new PendingCommit(partition, offset);
    give(commit);
    return commit.answer();
  }

  /** Asks the thread something, between two fetches. */
  <T> CompletableFuture<T> ask(Function<PartitionAssignment, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    give(
        new Work() {
          @Override
          public boolean done(PartitionAssignment assignment) {
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
          public boolean done(PartitionAssignment assignment) {
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
      PartitionAssignment assignment = new PartitionAssignment(own, buffer, ends);
      own.subscribe(List.of(topic), assignment);
      while (!ending) {
        fetch(own, work.isEmpty() ? ConsumerSettings.FETCH : ConsumerSettings.SOON);
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
    if (buffer.isFull()) {
      own.pause(own.assignment());
    } else {
      own.resume(own.paused());
    }
    try {
      for (ConsumerRecord<byte[], byte[]> record : own.poll(atMost)) {
        buffer.add(entry(record));
      }
    } catch (WakeupException e) {
      // There is work.
    }
  }

  private static LogEntry entry(ConsumerRecord<byte[], byte[]> record) {
    return new LogEntry(
        new LogPosition(record.partition(), record.offset()),
        Utf8Text.text(record.key()),
        Utf8Text.text(record.value()),
        Instant.ofEpochMilli(record.timestamp()));
  }

  private void doWork(PartitionAssignment assignment) {
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

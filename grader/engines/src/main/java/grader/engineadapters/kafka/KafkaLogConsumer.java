package grader.engineadapters.kafka;

import grader.engineadapters.shared.ClientErrorTranslator;
import grader.engineadapters.shared.ConnectionTimeouts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.apache.kafka.common.KafkaException;

/**
 * One member of a group of Kafka, as whoever uses it sees it. As in the simulation it becomes a
 * member by its first poll.
 *
 * <p>How: a poll looks at what has arrived. When that is nothing it waits until the group has
 * shared its partitions out and all that these have is fetched, so an empty answer says that
 * nothing is left, to somebody too who joins, polls once and leaves.
 */
final class KafkaLogConsumer implements LogConsumer {
  /** A group is shared out within a second unless a member died without a word. */
  private static final Duration SHARED_OUT_WITHIN = Duration.ofSeconds(5);

  private final ConsumerThread consumerThread;
  private final ConnectionTimeouts timeouts;
  private final Runnable ensureTopic;
  private boolean joined;
  private boolean closed;

  KafkaLogConsumer(
      ConsumerThread consumerThread, ConnectionTimeouts timeouts, Runnable ensureTopic) {
    this.consumerThread = consumerThread;
    this.timeouts = timeouts;
    this.ensureTopic = ensureTopic;
  }

  @Override
  public synchronized List<LogEntry> poll(int most) {
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("a poll asks for 1 to 1,000 messages, not " + most);
    }
    if (closed) {
      throw new IllegalStateException("the consumer is closed: join again");
    }
    if (!joined) {
      ensureTopic.run();
      consumerThread.start();
      joined = true;
    }
    consumerThread.failure().ifPresent(failure -> rethrow("poll", failure));
    List<LogEntry> arrived = consumerThread.inbox().take(most);
    return arrived.isEmpty() && hasAll() ? consumerThread.inbox().take(most) : arrived;
  }

  /** Waits until all is there, or for too long; false where that was in vain. */
  private boolean hasAll() {
    CompletableFuture<Boolean> all = consumerThread.untilAllIsThere();
    try {
      all.get(SHARED_OUT_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      all.cancel(false); // or the member would go on to ask the broker for nobody
    }
  }

  @Override
  public synchronized boolean commit(LogEntry entry) {
    int partition = entry.position().partition();
    long offset = entry.position().offset();
    if (!joined || closed) {
      return false;
    }
    return await("commit", consumerThread.commit(partition, offset));
  }

  private <T> T await(String call, CompletableFuture<T> answer) {
    try {
      return answer.get(timeouts.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CompletionException e) {
      throw ClientErrorTranslator.answer(call, e.getCause());
    } catch (TimeoutException e) {
      throw ClientErrorTranslator.answer(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClientErrorTranslator.answer(call, e);
    }
  }

  private static void rethrow(String call, Throwable failure) {
    if (failure instanceof KafkaException) {
      throw ClientErrorTranslator.answer(call, failure);
    }
    throw new IllegalStateException("the consumer has ended", failure);
  }

  /** The membership; for whoever has to know whether something is still on its way. */
  ConsumerThread membership() {
    return consumerThread;
  }

  synchronized boolean isMember() {
    return joined && !closed;
  }

  @Override
  public synchronized void close() {
    if (!closed && joined) {
      consumerThread.end(true);
    }
    closed = true;
  }

  /** Ends without a word to the group, as a crash does. */
  synchronized void crash() {
    if (!closed && joined) {
      consumerThread.end(false);
    }
    closed = true;
  }
}

package grader.engines.kafka;

import grader.engines.shared.Lost;
import grader.engines.shared.Reach;
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
 * One member of a group of Kafka, as whoever uses it sees it: polls look at what has arrived, and
 * never wait. As in the simulation it becomes a member by its first poll.
 */
final class KafkaLogConsumer implements LogConsumer {
  private final Membership membership;
  private final Reach reach;
  private final Runnable ensureTopic;
  private boolean joined;
  private boolean closed;

  KafkaLogConsumer(Membership membership, Reach reach, Runnable ensureTopic) {
    this.membership = membership;
    this.reach = reach;
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
      membership.start();
      joined = true;
    }
    membership.failure().ifPresent(failure -> rethrow("poll", failure));
    return membership.inbox().take(most);
  }

  @Override
  public synchronized boolean commit(LogEntry entry) {
    int partition = entry.position().partition();
    long offset = entry.position().offset();
    if (!joined || closed) {
      return false;
    }
    return await("commit", membership.commit(partition, offset));
  }

  private <T> T await(String call, CompletableFuture<T> answer) {
    try {
      return answer.get(reach.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CompletionException e) {
      throw Lost.answer(call, e.getCause());
    } catch (TimeoutException e) {
      throw Lost.answer(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Lost.answer(call, e);
    }
  }

  private static void rethrow(String call, Throwable failure) {
    if (failure instanceof KafkaException) {
      throw Lost.answer(call, failure);
    }
    throw new IllegalStateException("the consumer has ended", failure);
  }

  /** The membership; for whoever has to know whether something is still on its way. */
  Membership membership() {
    return membership;
  }

  synchronized boolean isMember() {
    return joined && !closed;
  }

  @Override
  public synchronized void close() {
    if (!closed && joined) {
      membership.end(true);
    }
    closed = true;
  }

  /** Ends without a word to the group, as a crash does. */
  synchronized void crash() {
    if (!closed && joined) {
      membership.end(false);
    }
    closed = true;
  }
}

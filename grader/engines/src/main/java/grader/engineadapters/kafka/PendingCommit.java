package grader.engineadapters.kafka;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/** A commit on its way to the thread that may make it. */
final class PendingCommit implements ConsumerThread.Work {
  private final int partition;
  private final long offset;
  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

  PendingCommit(int partition, long offset) {
    this.partition = partition;
    this.offset = offset;
  }

  CompletableFuture<Boolean> answer() {
    return answer;
  }

  /** While partitions are being shared out nobody can say whose this one is: later, then. */
  @Override
  public boolean done(PartitionAssignment assignment) {
    if (!assignment.isSettled()) {
      return false;
    }
    try {
      answer.complete(assignment.commit(partition, offset));
      return true;
    } catch (RebalanceInProgressException e) {
      return false;
    } catch (CommitFailedException e) {
      answer.complete(false);
      return true;
    }
  }

  @Override
  public void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }
}

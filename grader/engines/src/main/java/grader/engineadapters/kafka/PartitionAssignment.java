package grader.engineadapters.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a member has. Only its thread uses this.
 *
 * <p>Kafka moves a committed offset wherever it is told, backwards too. The block does not, so what
 * is committed is read once after every sharing out and remembered.
 */
final class PartitionAssignment implements ConsumerRebalanceListener {
  private final KafkaConsumer<?, ?> consumer;
  private final FetchBuffer buffer;
  private final Ends ends;
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private boolean settled;

  /**
   * Tells where partitions end, not by way of the consumer, whose connection is busy with a fetch
   * that waits for messages.
   */
  interface Ends {
    Map<TopicPartition, Long> of(Set<TopicPartition> partitions);
  }

  PartitionAssignment(KafkaConsumer<?, ?> consumer, FetchBuffer buffer, Ends ends) {
    this.consumer = consumer;
    this.buffer = buffer;
    this.ends = ends;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    settled = false;
    committed.keySet().removeAll(partitions);
    buffer.forget(partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    settled = true;
  }

  /** Whether the group has shared its partitions out, as far as this member knows. */
  boolean isSettled() {
    return settled;
  }

  /** The partitions that are this member's. */
  Set<Integer> partitions() {
    return consumer.assignment().stream()
        .map(TopicPartition::partition)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether all there is has been fetched. */
  boolean isAtEnd() {
    Set<TopicPartition> mine = consumer.assignment();
    return ends.of(mine).entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Asks the group to share its partitions out anew. */
  void shareOutAnew() {
    consumer.enforceRebalance("asked for");
  }

  /** Commits all up to an offset; false when the partition is not this member's. */
  boolean commit(int partition, long offset) {
    for (TopicPartition mine : consumer.assignment()) {
      if (mine.partition() == partition) {
        commit(mine, offset + 1);
        return true;
      }
    }
    return false;
  }

  private void commit(TopicPartition partition, long next) {
    if (next <= committed(partition)) {
      return;
    }
    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
    committed.put(partition, next);
    buffer.forgetUpTo(partition.partition(), next - 1);
    if (consumer.position(partition) < next) {
      consumer.seek(partition, next);
    }
  }

  private long committed(TopicPartition partition) {
    Long known = committed.get(partition);
    if (known == null) {
      @Nullable OffsetAndMetadata stored = consumer.committed(Set.of(partition)).get(partition);
      known = stored == null ? 0 : stored.offset();
      committed.put(partition, known);
    }
    return known;
  }
}

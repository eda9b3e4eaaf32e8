package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who reads a topic together, and how far. Partition p belongs to member p mod n. Whenever the
 * members change, reading begins again behind what is committed.
 */
final class ConsumerGroup {
  private final List<InMemoryConsumer> members = new ArrayList<>();
  private final long[] committed;
  private final long[] read;

  ConsumerGroup(int partitions) {
    committed = new long[partitions];
    read = new long[partitions];
  }

  int partitions() {
    return committed.length;
  }

  void add(InMemoryConsumer consumer) {
    if (!members.contains(consumer)) {
      members.add(consumer);
      shareOut();
    }
  }

  void removeIf(Predicate<InMemoryConsumer> leaves) {
    if (members.removeIf(leaves)) {
      shareOut();
    }
  }

  /** Gives every partition to the next member. */
  boolean rotate() {
    Collections.rotate(members, 1);
    shareOut();
    return true;
  }

  private void shareOut() {
    System.arraycopy(committed, 0, read, 0, read.length);
  }

  boolean owns(InMemoryConsumer consumer, int partition) {
    return !members.isEmpty() && members.get(partition % members.size()) == consumer;
  }

  /** The offset of the next message to read in a partition. */
  long next(int partition) {
    return read[partition];
  }

  void readOne(int partition) {
    read[partition]++;
  }

  void commit(int partition, long offset) {
    committed[partition] = Math.max(committed[partition], offset + 1);
    read[partition] = Math.max(read[partition], committed[partition]);
  }

  /** How many messages are committed, over all partitions. */
  long committed() {
    return Arrays.stream(committed).sum();
  }
}

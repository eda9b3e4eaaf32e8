package grader.engineadapters.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import katas.blocks.LogEntry;

/**
 * What has arrived and was not taken yet, by partition. Takers get from the partitions in turn, so
 * that none starves.
 *
 * <p>Thread safety: every method holds the one lock.
 */
final class FetchBuffer {
  private static final int ENOUGH = 1000;

  private final TreeMap<Integer, Queue<LogEntry>> arrived = new TreeMap<>();
  private int last = -1;

  synchronized void add(LogEntry entry) {
    arrived.computeIfAbsent(entry.position().partition(), any -> new ArrayDeque<>()).add(entry);
  }

  synchronized List<LogEntry> take(int most) {
    List<LogEntry> taken = new ArrayList<>();
    while (taken.size() < most && !arrived.isEmpty()) {
      Integer next = arrived.higherKey(last);
      last = next == null ? arrived.firstKey() : next;
      Queue<LogEntry> entries = arrived.get(last);
      taken.add(entries.remove());
      if (entries.isEmpty()) {
        arrived.remove(last);
      }
    }
    return List.copyOf(taken);
  }

  /** Forgets what came from partitions that have been given to somebody else. */
  synchronized void forget(Collection<Integer> partitions) {
    arrived.keySet().removeAll(partitions);
  }

  /** Forgets what is committed. */
  synchronized void forgetUpTo(int partition, long offset) {
    Queue<LogEntry> entries = arrived.getOrDefault(partition, new ArrayDeque<>());
    entries.removeIf(entry -> entry.position().offset() <= offset);
    if (entries.isEmpty()) {
      arrived.remove(partition);
    }
  }

  synchronized boolean isEmpty() {
    return arrived.isEmpty();
  }

  /** Whether more should be left where it is for now. */
  synchronized boolean isFull() {
    return arrived.values().stream().mapToInt(Queue::size).sum() >= ENOUGH;
  }
}

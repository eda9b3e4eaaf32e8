package grader.engineadapters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;

/**
 * Looks on as servers append and commit, so that a test knows when a queue has been worked off. An
 * empty poll does not say it: it speaks of one member's partitions, and of what was polled, not
 * committed.
 *
 * <p>Thread safety: safe for any number of servers and threads.
 */
public final class ConsumerLagMonitor {
  /** Who reads a topic. */
  private record Reader(String topic, String group) {}

  private record Partition(String topic, int number) {}

  private final Map<Partition, Long> ends = new ConcurrentHashMap<>();
  private final Map<Reader, Map<Integer, Long>> committed = new ConcurrentHashMap<>();

  /** The same log, watched. */
  public MessageLog watch(MessageLog log) {
    return new Watched(log);
  }

  /** Whether this group has committed every message that was appended to the topic. */
  public boolean isDrained(String topic, String group) {
    Map<Integer, Long> done = committed.getOrDefault(new Reader(topic, group), Map.of());
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(topic))
        .allMatch(end -> done.getOrDefault(end.getKey().number(), -1L) >= end.getValue());
  }

  /** The same of all groups that anybody has joined, whatever they read. */
  public boolean isDrained() {
    return committed.keySet().stream()
        .allMatch(reader -> isDrained(reader.topic(), reader.group()));
  }

  /** How many messages were appended to a topic. */
  public long appended(String topic) {
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(topic))
        .mapToLong(end -> end.getValue() + 1)
        .sum();
  }

  private final class Watched implements MessageLog {
    private final MessageLog log;

    Watched(MessageLog log) {
      this.log = log;
    }

    @Override
    public LogPosition append(String topic, String key, String value) {
      LogPosition position = log.append(topic, key, value);
      ends.merge(new Partition(topic, position.partition()), position.offset(), Math::max);
      return position;
    }

    @Override
    public LogConsumer join(String topic, String group) {
      LogConsumer member = log.join(topic, group);
      Map<Integer, Long> done =
          committed.computeIfAbsent(new Reader(topic, group), any -> new ConcurrentHashMap<>());
      return new LogConsumer() {
        @Override
        public List<LogEntry> poll(int most) {
          return member.poll(most);
        }

        @Override
        public boolean commit(LogEntry entry) {
          boolean committed = member.commit(entry);
          if (committed) {
            LogPosition position = entry.position();
            done.merge(position.partition(), position.offset(), Math::max);
          }
          return committed;
        }

        @Override
        public void close() {
          member.close();
        }
      };
    }
  }
}

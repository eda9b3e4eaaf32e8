package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;

/** Lists of messages, one a partition. All state is touched inside the gate. */
final class InMemoryLog implements MessageLog {

  /** The partitions of one topic, and who reads it. */
  private static final class Topic {
    final List<List<LogEntry>> partitions = new ArrayList<>();
    final Map<String, ConsumerGroup> groups = new HashMap<>();

    Topic(int count) {
      while (partitions.size() < count) {
        partitions.add(new ArrayList<>());
      }
    }
  }

  private final Simulation simulation;
  private final Map<String, Topic> topics = new HashMap<>();

  InMemoryLog(Simulation simulation) {
    this.simulation = simulation;
  }

  Simulation simulation() {
    return simulation;
  }

  @Override
  public LogPosition append(String name, String key, String value) {
    checkName("topic", name);
    Objects.requireNonNull(value, "value");
    int partition = Math.floorMod(key.hashCode(), partitions(name));
    List<Access> accesses =
        List.of(
            Access.write(partitionResource(name) + partition), Access.read(VirtualClock.RESOURCE));
    Operation operation =
        new Operation(
            "log", "appends", () -> value + " to " + name, accesses, 1, Operation.Kind.CALL);
    return simulation.perform(operation, () -> appended(name, partition, key, value));
  }

  private LogPosition appended(String name, int partition, String key, String value) {
    List<LogEntry> entries = topic(name).partitions.get(partition);
    LogPosition position = new LogPosition(partition, entries.size());
    entries.add(new LogEntry(position, key, value, simulation.clock().now()));
    return position;
  }

  @Override
  public LogConsumer join(String topic, String group) {
    checkName("topic", topic);
    checkName("group", group);
    return new InMemoryConsumer(this, topic, group);
  }

  private static void checkName(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a " + what + " is blank");
    }
  }

  /** Says how many partitions a topic has that does not exist yet. */
  void create(String name, int partitions) {
    checkName("topic", name);
    if (partitions < 1 || partitions > 1000) {
      throw new IllegalArgumentException("partitions are not within 1 to 1,000: " + partitions);
    }
    synchronized (topics) {
      if (topics.putIfAbsent(name, new Topic(partitions)) != null) {
        throw new IllegalStateException("the topic is in use already: " + name);
      }
    }
  }

  private Topic topic(String name) {
    synchronized (topics) {
      return topics.computeIfAbsent(name, any -> new Topic(1));
    }
  }

  private int partitions(String name) {
    return topic(name).partitions.size();
  }

  /** The entries of one partition; inside the gate only. */
  List<LogEntry> entries(String name, int partition) {
    return topic(name).partitions.get(partition);
  }

  /** The group, made when it is new; inside the gate only. */
  ConsumerGroup group(String topicName, String name) {
    Topic topic = topic(topicName);
    return topic.groups.computeIfAbsent(name, any -> new ConsumerGroup(topic.partitions.size()));
  }

  /** How many messages of a topic a group has not committed yet. */
  long uncommitted(String topicName, String group) {
    Topic topic = topic(topicName);
    long all = topic.partitions.stream().mapToLong(List::size).sum();
    return all - group(topicName, group).committed();
  }

  /** Shares the partitions of a group out anew, each to the next consumer. */
  void rebalance(String topic, String group) {
    Operation operation =
        Operation.local("log", "rebalances", group, Access.write(groupResource(topic, group)));
    simulation.perform(operation, () -> group(topic, group).rotate());
  }

  /** Takes the consumers of a server that crashed out of their groups. */
  void drop(Object owner) {
    synchronized (topics) {
      topics.values().stream()
          .flatMap(topic -> topic.groups.values().stream())
          .forEach(group -> group.removeIf(consumer -> consumer.ownedBy(owner)));
    }
  }

  static String partitionResource(String topic) {
    return "log " + topic + "#";
  }

  static String groupResource(String topic, String group) {
    return "group " + topic + "/" + group;
  }
}

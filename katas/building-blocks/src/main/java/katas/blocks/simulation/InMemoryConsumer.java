package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;

/**
 * A consumer. As in Kafka it becomes a member of its group by its first poll, so one that a server
 * has made and never used holds nothing up.
 */
final class InMemoryConsumer implements LogConsumer {
  private final InMemoryLog log;
  private final String topic;
  private final String group;
  private volatile Object owner;
  private int first;
  private boolean closed;

  InMemoryConsumer(InMemoryLog log, String topic, String group) {
    this.log = log;
    this.topic = topic;
    this.group = group;
    this.owner = log.simulation().controls().caller();
  }

  boolean ownedBy(Object caller) {
    return owner.equals(caller);
  }

  @Override
  public List<LogEntry> poll(int most) {
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("a poll asks for 1 to 1,000 messages, not " + most);
    }
    if (closed) {
      throw new IllegalStateException("the consumer is closed: join again");
    }
    owner = log.simulation().controls().caller();
    List<Access> accesses =
        List.of(
            Access.readAll(InMemoryLog.partitionResource(topic)),
            Access.write(InMemoryLog.groupResource(topic, group)));
    Operation operation =
        new Operation("log", "polls", () -> topic, accesses, 0, Operation.Kind.CALL);
    return log.simulation().perform(operation, () -> taken(most));
  }

  /** Takes messages of its partitions in turn, so that no partition starves. */
  private List<LogEntry> taken(int most) {
    ConsumerGroup members = log.group(topic, group);
    members.add(this);
    List<LogEntry> taken = new ArrayList<>();
    int before = -1;
    while (taken.size() < most && taken.size() > before) {
      before = taken.size();
      for (int i = 0; i < members.partitions() && taken.size() < most; i++) {
        takeOne(members, (first + i) % members.partitions(), taken);
      }
    }
    first = (first + 1) % members.partitions();
    log.simulation().countRows(taken.size());
    return List.copyOf(taken);
  }

  private void takeOne(ConsumerGroup members, int partition, List<LogEntry> taken) {
    List<LogEntry> entries = log.entries(topic, partition);
    long next = members.next(partition);
    if (members.owns(this, partition) && next < entries.size()) {
      taken.add(entries.get(Math.toIntExact(next)));
      members.readOne(partition);
    }
  }

  @Override
  public boolean commit(LogEntry entry) {
    Objects.requireNonNull(entry, "entry");
    owner = log.simulation().controls().caller();
    Access write = Access.write(InMemoryLog.groupResource(topic, group));
    Operation operation =
        new Operation(
            "log",
            "commits",
            () -> topic + " " + entry.value(),
            List.of(write),
            1,
            Operation.Kind.CALL);
    return log.simulation()
        .perform(
            operation, () -> committed(entry.position().partition(), entry.position().offset()));
  }

  private boolean committed(int partition, long offset) {
    ConsumerGroup members = log.group(topic, group);
    if (!members.owns(this, partition)) {
      return false;
    }
    members.commit(partition, offset);
    return true;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Access write = Access.write(InMemoryLog.groupResource(topic, group));
      log.simulation().perform(Operation.local("log", "leaves", group, write), this::left);
    }
  }

  private boolean left() {
    log.group(topic, group).removeIf(consumer -> consumer == this);
    return true;
  }
}

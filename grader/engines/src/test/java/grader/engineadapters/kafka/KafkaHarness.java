package grader.engineadapters.kafka;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import katas.blocks.conformance.Harness;

/** A world of its own on the Kafka of all tests. */
final class KafkaHarness implements Harness.Logs {
  private final KafkaNamespace world =
      KafkaNamespace.open(TestServers.kafka().hosts(), TestNamespace.random());
  private final KafkaLog log = world.open(TestServers.kafka().hosts(), ConnectionTimeouts.USUAL);
  private final List<Joined> joined = new ArrayList<>();

  /** A consumer, and whose partitions it shares. */
  private record Joined(String topic, String group, KafkaLogConsumer consumer) {}

  /** The log, which also remembers who joined. */
  @Override
  public MessageLog block() {
    return new MessageLog() {
      @Override
      public LogPosition append(String topic, String key, String value) {
        return log.append(topic, key, value);
      }

      @Override
      public LogConsumer join(String topic, String group) {
        KafkaLogConsumer consumer = log.consumer(topic, group);
        joined.add(new Joined(topic, group, consumer));
        return consumer;
      }
    };
  }

  @Override
  public void partitions(String topic, int partitions) {
    world.partitions(topic, partitions);
  }

  @Override
  public List<LogEntry> drain(LogConsumer consumer) {
    List<LogEntry> all = new ArrayList<>(consumer.poll(1000));
    KafkaLogConsumer own = (KafkaLogConsumer) consumer;
    await().atMost(Duration.ofSeconds(50)).until(() -> isSharedOut(own));
    await()
        .atMost(Duration.ofSeconds(50))
        .until(
            () -> {
              boolean fetched = ask(own, PartitionAssignment::isAtEnd);
              all.addAll(consumer.poll(1000));
              return fetched && own.membership().inbox().isEmpty();
            });
    return all;
  }

  private static <T> T ask(
      KafkaLogConsumer consumer, java.util.function.Function<PartitionAssignment, T> question) {
    return consumer.membership().ask(question).join();
  }

  /** Whether the members of the consumer's group have all partitions between them. */
  private boolean isSharedOut(KafkaLogConsumer one) {
    Joined group = joined.stream().filter(each -> each.consumer == one).findFirst().orElseThrow();
    Set<Integer> taken = new HashSet<>();
    int sum = 0;
    for (Joined member : joined) {
      if (member.topic.equals(group.topic)
          && member.group.equals(group.group)
          && member.consumer.isMember()) {
        if (!ask(member.consumer, PartitionAssignment::isSettled)) {
          return false;
        }
        Set<Integer> partitions = ask(member.consumer, PartitionAssignment::partitions);
        taken.addAll(partitions);
        sum += partitions.size();
      }
    }
    return sum == world.partitionCount(group.topic) && taken.size() == sum;
  }

  @Override
  public void close() {
    world.close();
  }
}

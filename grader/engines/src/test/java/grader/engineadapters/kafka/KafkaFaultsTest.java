package grader.engineadapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.server.KafkaServer;
import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import grader.engineadapters.shared.Utf8Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups whose members come, go, crash and are late, and a broker that restarts. */
class KafkaFaultsTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final String TOPIC = "orders";
  private static final String GROUP = "billing";

  private final KafkaServer server = TestServers.kafka();
  private KafkaNamespace world;
  private KafkaLog log;

  @BeforeEach
  void start() {
    world = KafkaNamespace.open(server.hosts(), TestNamespace.random());
    log = world.open(server.hosts(), ConnectionTimeouts.USUAL);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static List<LogEntry> pollSome(LogConsumer consumer, int count) {
    List<LogEntry> all = new ArrayList<>();
    await()
        .atMost(LONG)
        .until(
            () -> {
              all.addAll(consumer.poll(1000));
              return all.size() >= count;
            });
    assertThat(all).hasSize(count);
    return all;
  }

  private static List<Long> offsets(List<LogEntry> entries) {
    return entries.stream().map(entry -> entry.position().offset()).toList();
  }

  @Test
  void what_was_not_committed_comes_again_when_partitions_are_shared_out_anew() {
    log.append(TOPIC, "a", "a0");
    log.append(TOPIC, "a", "a1");
    KafkaLogConsumer consumer = log.consumer(TOPIC, GROUP);
    List<LogEntry> polled = pollSome(consumer, 2);
    assertThat(consumer.commit(polled.get(0))).isTrue();
    consumer
        .membership()
        .ask(
            assignment -> {
              assignment.shareOutAnew();
              return true;
            })
        .join();
    assertThat(offsets(pollSome(consumer, 1))).containsExactly(1L);
    assertThat(consumer.commit(polled.get(1))).as("polled before, its partition again").isTrue();
  }

  @Test
  void who_is_slow_and_has_lost_its_partition_commits_nothing() {
    world.partitions(TOPIC, 2);
    String first = keyOf(0);
    String second = keyOf(1);
    KafkaLogConsumer slow = log.consumer(TOPIC, GROUP);
    List<LogEntry> polled = pollSome(slow, 2);
    KafkaLogConsumer other = log.consumer(TOPIC, GROUP);
    List<LogEntry> again = pollSome(other, 1);
    LogEntry lost = again.get(0);
    assertThat(polled).contains(lost);
    assertThat(slow.commit(lost)).isFalse();
    assertThat(other.commit(lost)).isTrue();
    assertThat(List.of(first, second)).contains(lost.key());
  }

  /** Appends a message to a partition, by a key that belongs there. */
  private String keyOf(int partition) {
    for (int n = 0; ; n++) {
      String key = "key " + n;
      if (partitionOf(key) == partition) {
        log.append(TOPIC, key, "of " + partition);
        return key;
      }
    }
  }

  private static int partitionOf(String key) {
    return Utils.toPositive(Utils.murmur2(Utf8Text.bytes(key))) % 2;
  }

  @Test
  void a_crash_gives_the_partitions_to_the_living_after_the_session() {
    log.append(TOPIC, "a", "a0");
    KafkaLogConsumer dies = log.consumer(TOPIC, GROUP);
    List<LogEntry> polled = pollSome(dies, 1);
    KafkaLogConsumer lives = log.consumer(TOPIC, GROUP);
    dies.crash();
    assertThat(pollSome(lives, 1)).isEqualTo(polled);
  }

  @Test
  void a_broker_that_restarts_has_every_message_and_what_was_committed() {
    log.append(TOPIC, "a", "a0");
    log.append(TOPIC, "a", "a1");
    KafkaLogConsumer consumer = log.consumer(TOPIC, GROUP);
    List<LogEntry> polled = pollSome(consumer, 2);
    assertThat(consumer.commit(polled.get(0))).isTrue();
    server.stop();
    MessageLog hurried = world.log(ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(2)));
    assertThatThrownBy(() -> hurried.append(TOPIC, "a", "lost"))
        .isInstanceOf(UnavailableException.class);
    server.start();
    consumer.close();
    assertThat(log.append(TOPIC, "a", "a2").offset()).isEqualTo(2);
    LogConsumer next = log.join(TOPIC, GROUP);
    assertThat(offsets(pollSome(next, 2))).containsExactly(1L, 2L);
  }
}

package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link MessageLog} promises: append, order within a partition, groups, redelivery. */
public abstract class MessageLogConformance {
  private static final String TOPIC = "orders";

  private Harness.Logs harness;
  private MessageLog log;

  /** A harness around a log without topics. */
  protected abstract Harness.Logs newHarness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    harness = newHarness();
    log = harness.block();
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private void append(String key, int from, int to) {
    IntStream.rangeClosed(from, to).forEach(n -> log.append(TOPIC, key, key + n));
  }

  private static List<String> values(List<LogEntry> entries) {
    return entries.stream().map(LogEntry::value).toList();
  }

  @Test
  void what_was_appended_is_polled_once_and_in_order() {
    append("a", 1, 5);
    LogConsumer consumer = log.join(TOPIC, "billing");
    assertThat(values(harness.drain(consumer))).containsExactly("a1", "a2", "a3", "a4", "a5");
    assertThat(harness.drain(consumer)).as("polled again").isEmpty();
    append("a", 6, 6);
    assertThat(values(harness.drain(consumer))).as("appended later").containsExactly("a6");
  }

  @Test
  void an_entry_says_what_was_appended_and_where() {
    LogPosition position = log.append(TOPIC, "ann", "buys a book");
    LogEntry entry = harness.drain(log.join(TOPIC, "billing")).get(0);
    assertThat(entry.key()).isEqualTo("ann");
    assertThat(entry.value()).isEqualTo("buys a book");
    assertThat(entry.position()).isEqualTo(position).isEqualTo(new LogPosition(0, 0));
    assertThat(entry.appendedAt()).isNotNull();
  }

  @Test
  void a_poll_returns_no_more_than_it_is_asked_for() {
    append("a", 1, 5);
    LogConsumer consumer = log.join(TOPIC, "billing");
    List<LogEntry> all = new ArrayList<>();
    while (all.size() < 5) {
      List<LogEntry> polled = consumer.poll(2);
      assertThat(polled).hasSizeLessThanOrEqualTo(2);
      all.addAll(polled);
    }
    assertThat(values(all)).containsExactly("a1", "a2", "a3", "a4", "a5");
  }

  @Test
  void equal_keys_share_a_partition_and_keep_their_order() {
    harness.partitions(TOPIC, 4);
    for (int n = 1; n <= 20; n++) {
      append("ann", n, n);
      append("bob", n, n);
      append("cyd", n, n);
    }
    List<LogEntry> entries = harness.drain(log.join(TOPIC, "billing"));
    for (String key : List.of("ann", "bob", "cyd")) {
      List<LogEntry> own = entries.stream().filter(entry -> entry.key().equals(key)).toList();
      assertThat(own)
          .extracting(entry -> entry.position().partition())
          .containsOnly(own.get(0).position().partition());
      assertThat(own)
          .isSortedAccordingTo(
              (a, b) -> Long.compare(a.position().offset(), b.position().offset()));
      assertThat(values(own))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(n -> key + n).toList());
    }
  }

  @Test
  void offsets_grow_by_one_within_a_partition() {
    harness.partitions(TOPIC, 2);
    List<LogPosition> positions =
        IntStream.range(0, 20).mapToObj(n -> log.append(TOPIC, "key " + n, "v")).toList();
    for (int partition = 0; partition < 2; partition++) {
      int wanted = partition;
      List<Long> offsets =
          positions.stream()
              .filter(position -> position.partition() == wanted)
              .map(LogPosition::offset)
              .toList();
      assertThat(offsets).as("partition " + wanted).isNotEmpty();
      assertThat(offsets)
          .containsExactlyElementsOf(
              IntStream.range(0, offsets.size()).mapToObj(Long::valueOf).toList());
    }
  }

  @Test
  void every_group_gets_everything() {
    append("a", 1, 3);
    LogConsumer billing = log.join(TOPIC, "billing");
    harness.drain(billing).forEach(billing::commit);
    assertThat(values(harness.drain(log.join(TOPIC, "shipping"))))
        .as("a group that is new begins at the oldest message")
        .containsExactly("a1", "a2", "a3");
  }

  @Test
  void what_is_not_committed_comes_again() {
    append("a", 1, 4);
    LogConsumer first = log.join(TOPIC, "billing");
    List<LogEntry> polled = harness.drain(first);
    assertThat(first.commit(polled.get(1))).as("committed in time").isTrue();
    first.close();
    LogConsumer second = log.join(TOPIC, "billing");
    List<LogEntry> again = harness.drain(second);
    assertThat(again)
        .as("behind the committed one")
        .containsExactlyElementsOf(polled.subList(2, 4));
  }

  @Test
  void to_commit_less_changes_nothing() {
    append("a", 1, 3);
    LogConsumer first = log.join(TOPIC, "billing");
    List<LogEntry> polled = harness.drain(first);
    first.commit(polled.get(2));
    assertThat(first.commit(polled.get(0))).isTrue();
    first.close();
    assertThat(harness.drain(log.join(TOPIC, "billing"))).isEmpty();
  }

  @Test
  void consumers_of_a_group_share_the_partitions() {
    harness.partitions(TOPIC, 4);
    LogConsumer one = log.join(TOPIC, "billing");
    LogConsumer two = log.join(TOPIC, "billing");
    harness.drain(one);
    harness.drain(two);
    IntStream.range(0, 40).forEach(n -> log.append(TOPIC, "key " + n, "value " + n));
    List<LogEntry> ofOne = harness.drain(one);
    List<LogEntry> ofTwo = harness.drain(two);
    assertThat(ofOne).isNotEmpty();
    assertThat(ofTwo).isNotEmpty();
    List<LogEntry> all = new ArrayList<>(ofOne);
    all.addAll(ofTwo);
    assertThat(values(all))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 40).mapToObj(n -> "value " + n).toList());
  }

  @Test
  void a_consumer_that_lost_its_partition_cannot_commit() {
    append("a", 1, 2);
    LogConsumer slow = log.join(TOPIC, "billing");
    List<LogEntry> polled = harness.drain(slow);
    slow.close();
    LogConsumer next = log.join(TOPIC, "billing");
    assertThat(harness.drain(next)).isEqualTo(polled);
    assertThat(slow.commit(polled.get(1))).as("commit by the one that lost it").isFalse();
    next.close();
    assertThat(harness.drain(log.join(TOPIC, "billing"))).as("comes again").isEqualTo(polled);
  }

  @Test
  void a_closed_consumer_polls_no_more() {
    LogConsumer consumer = log.join(TOPIC, "billing");
    consumer.close();
    consumer.close();
    assertThatThrownBy(() -> consumer.poll(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_bad_argument_is_refused() {
    assertThatThrownBy(() -> log.append(" ", "key", "value"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.join(TOPIC, "")).isInstanceOf(IllegalArgumentException.class);
    LogConsumer consumer = log.join(TOPIC, "billing");
    assertThatThrownBy(() -> consumer.poll(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> consumer.poll(1001)).isInstanceOf(IllegalArgumentException.class);
    assertThat(harness.drain(consumer)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    assertThatThrownBy(() -> log.append(TOPIC, null, "value"))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> log.append(TOPIC, "key", null))
        .isInstanceOf(NullPointerException.class);
    assertThat(harness.drain(log.join(TOPIC, "billing"))).isEmpty();
  }
}

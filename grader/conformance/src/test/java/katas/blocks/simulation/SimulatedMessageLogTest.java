package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.MessageLogConformance;
import org.junit.jupiter.api.Test;

/** The simulated log keeps what the interface promises, and what the simulation adds. */
class SimulatedMessageLogTest extends MessageLogConformance {
  private final Simulation simulation = new Simulation();

  @Override
  protected Harness.Logs newHarness() {
    return new Harness.Logs() {
      @Override
      public MessageLog block() {
        return simulation.log();
      }

      @Override
      public void partitions(String topic, int partitions) {
        simulation.partitions(topic, partitions);
      }

      @Override
      public List<LogEntry> drain(LogConsumer consumer) {
        List<LogEntry> all = new ArrayList<>();
        List<LogEntry> polled = consumer.poll(1000);
        while (!polled.isEmpty()) {
          all.addAll(polled);
          polled = consumer.poll(1000);
        }
        return all;
      }
    };
  }

  @Test
  void a_rebalance_delivers_again_to_the_next_consumer() {
    MessageLog log = simulation.log();
    log.append("orders", "a", "a1");
    LogConsumer one = log.join("orders", "billing");
    List<LogEntry> polled = one.poll(10);
    LogConsumer two = log.join("orders", "billing");
    assertThat(two.poll(10)).as("the only partition is taken").isEmpty();
    simulation.rebalance("orders", "billing");
    assertThat(two.poll(10)).as("the next one's turn").isEqualTo(polled);
    assertThat(one.commit(polled.get(0))).as("commit by the first").isFalse();
    assertThat(two.commit(polled.get(0))).isTrue();
    simulation.rebalance("orders", "billing");
    assertThat(one.poll(10)).as("committed").isEmpty();
  }

  @Test
  void what_is_committed_after_a_rebalance_does_not_come_again() {
    simulation.log().append("orders", "a", "a1");
    LogConsumer consumer = simulation.log().join("orders", "billing");
    List<LogEntry> polled = consumer.poll(10);
    simulation.rebalance("orders", "billing");
    assertThat(consumer.commit(polled.get(0))).as("the partition came back to it").isTrue();
    assertThat(consumer.poll(10)).isEmpty();
  }

  @Test
  void a_crash_gives_the_partitions_of_the_dead_to_the_living() {
    MessageLog log = simulation.log();
    log.append("orders", "a", "a1");
    LogConsumer consumer = log.join("orders", "billing");
    List<LogEntry> polled = consumer.poll(10);
    LogConsumer other = log.join("orders", "billing");
    simulation.controls().crash(Thread.currentThread());
    assertThat(other.poll(10)).isEqualTo(polled);
  }

  @Test
  void operations_are_counted_and_what_waits_is_known() {
    MessageLog log = simulation.log();
    log.append("orders", "a", "a1");
    log.append("orders", "a", "a2");
    LogConsumer consumer = log.join("orders", "billing");
    List<LogEntry> polled = consumer.poll(10);
    assertThat(simulation.uncommitted("orders", "billing")).isEqualTo(2);
    consumer.commit(polled.get(0));
    assertThat(simulation.uncommitted("orders", "billing")).isEqualTo(1);
    Counts counts = simulation.counts();
    assertThat(counts.of("log", "appends")).isEqualTo(2);
    assertThat(counts.of("log", "polls")).isEqualTo(1);
    assertThat(counts.of("log", "commits")).isEqualTo(1);
    assertThat(counts.of("log")).isEqualTo(4);
  }

  @Test
  void partitions_are_set_before_the_topic_is_used() {
    simulation.log().append("orders", "a", "a1");
    assertThatThrownBy(() -> simulation.partitions("orders", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("orders");
    assertThatThrownBy(() -> simulation.partitions("returns", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

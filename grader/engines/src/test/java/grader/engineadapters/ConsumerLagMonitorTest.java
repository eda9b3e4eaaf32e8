package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** What somebody who looks on knows of a log; on the simulation, as on any other. */
class ConsumerLagMonitorTest {
  private final Simulation simulation = new Simulation();
  private final ConsumerLagMonitor watch = new ConsumerLagMonitor();
  private final MessageLog log = watch.watch(simulation.log());

  @Test
  void a_queue_is_worked_off_when_the_last_message_of_each_partition_is_committed() {
    simulation.partitions("topic", 2);
    assertThat(watch.isDrained("topic", "group")).isTrue();
    for (String key : List.of("x", "y", "x")) {
      log.append("topic", key, "value");
    }
    assertThat(watch.appended("topic")).isEqualTo(3);
    assertThat(watch.isDrained("topic", "group")).isFalse();

    LogConsumer member = log.join("topic", "group");
    List<LogEntry> entries = member.poll(10);
    member.commit(entries.get(0));
    assertThat(watch.isDrained("topic", "group")).isFalse();
    entries.forEach(member::commit);

    assertThat(watch.isDrained("topic", "group")).isTrue();
    assertThat(watch.isDrained("topic", "other")).isFalse();
    assertThat(watch.isDrained("nobody's", "group")).isTrue();
  }

  @Test
  void all_groups_that_somebody_joined_are_waited_for() {
    log.append("unread", "key", "value");
    assertThat(watch.isDrained()).isTrue();
    log.append("topic", "key", "value");
    try (LogConsumer member = log.join("topic", "group")) {
      assertThat(watch.isDrained()).isFalse();
      member.poll(1).forEach(member::commit);
      assertThat(watch.isDrained()).isTrue();
    }
  }

  @Test
  void a_commit_that_says_false_does_not_count() {
    log.append("topic", "key", "value");
    LogConsumer slow = log.join("topic", "group");
    List<LogEntry> entries = slow.poll(1);
    slow.close();

    entries.forEach(slow::commit);

    assertThat(watch.isDrained("topic", "group")).isFalse();
  }
}

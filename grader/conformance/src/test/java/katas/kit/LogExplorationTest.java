package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Workers on a message log: the explorer finds the message that is lost and the one done twice. */
class LogExplorationTest {
  private static final Duration DAY = Duration.ofDays(1);

  /** Two workers of one group who count letters, and a letter that waits. */
  static final class Office {
    final Simulation simulation;
    final LogConsumer one;
    final LogConsumer two;

    Office(Simulation simulation) {
      this.simulation = simulation;
      one = simulation.log().join("letters", "office");
      two = simulation.log().join("letters", "office");
      simulation.log().append("letters", "ann", "dear ann");
    }

    void commitsFirst(LogConsumer consumer) {
      for (LogEntry letter : consumer.poll(10)) {
        consumer.commit(letter); // BUG: lost when the worker crashes now
        simulation.store().increment("sent " + letter.value());
      }
    }

    void commitsLast(LogConsumer consumer) {
      for (LogEntry letter : consumer.poll(10)) {
        simulation.store().increment("sent " + letter.value());
        consumer.commit(letter);
      }
    }

    void dropsRepeats(LogConsumer consumer) {
      for (LogEntry letter : consumer.poll(10)) {
        simulation.store().putIfAbsent("sent " + letter.value(), "1", DAY);
        consumer.commit(letter);
      }
    }

    int sent() {
      return simulation.store().get("sent dear ann").map(Integer::valueOf).orElse(0);
    }
  }

  private static Exploration<Office> crashes(Step<Office> one, Step<Office> again) {
    return Exploration.of(Office::new)
        .server("A", one)
        .faults(Fault.CRASH)
        .afterwards("the other worker works", again)
        .check(office -> assertThat(office.sent()).as("letters sent").isEqualTo(1));
  }

  @Test
  void a_commit_before_the_work_loses_it() {
    assertThatThrownBy(
            () -> crashes(o -> o.commitsFirst(o.one), o -> o.commitsFirst(o.two)).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("A commits letters dear ann, and crashes");
  }

  @Test
  void a_commit_after_the_work_does_it_twice() {
    assertThatThrownBy(
            () -> crashes(o -> o.commitsLast(o.one), o -> o.commitsLast(o.two)).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("letters sent");
  }

  @Test
  void work_that_drops_repeats_is_done_once() {
    Exploration.Summary summary =
        crashes(o -> o.dropsRepeats(o.one), o -> o.dropsRepeats(o.two)).explore();
    assertThat(summary.exhaustive()).isTrue();
  }

  @Test
  void a_second_worker_and_a_rebalance_at_any_moment_do_no_harm_to_it() {
    Exploration.Summary summary =
        Exploration.of(Office::new)
            .server("A", office -> office.dropsRepeats(office.one))
            .server("B", office -> office.dropsRepeats(office.two))
            .event("rebalance", office -> office.simulation.rebalance("letters", "office"))
            .afterwards(
                "both work again",
                office -> {
                  office.dropsRepeats(office.one);
                  office.dropsRepeats(office.two);
                })
            .check(office -> assertThat(office.sent()).as("letters sent").isEqualTo(1))
            .explore();
    assertThat(summary.exhaustive()).isTrue();
    assertThat(summary.runs()).as("runs").isGreaterThan(10);
  }

  @Test
  void a_rebalance_at_any_moment_finds_work_done_twice() {
    assertThatThrownBy(
            () ->
                Exploration.of(Office::new)
                    .server("A", office -> office.commitsLast(office.one))
                    .server(
                        "B",
                        office -> {
                          office.commitsLast(office.two);
                          office.commitsLast(office.two);
                        })
                    .event("rebalance", o -> o.simulation.rebalance("letters", "office"))
                    .check(office -> assertThat(office.sent()).as("letters sent").isEqualTo(1))
                    .explore())
        .isInstanceOf(Violation.class);
  }
}

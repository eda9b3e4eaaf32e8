package katas.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.blocks.NotImplementedException;
import katas.kit.Exploration;
import katas.kit.spec.Registers.Bug;
import katas.kit.spec.Registers.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HistoriesTest {
  private static final Pattern REPLAY = Pattern.compile("-Dkatas\\.replay=(\\S+)");

  private static Histories<Numbers, Registers> histories(Bug bug) {
    return Histories.of(Registers.specification(bug)).number(60).length(20);
  }

  private static String failure(Bug bug, String rule) {
    Histories<Numbers, Registers> histories = histories(bug);
    return String.valueOf(catchThrowable(() -> histories.expect(rule)).getMessage());
  }

  @Test
  void a_right_solution_differs_under_no_rule() {
    Histories<Numbers, Registers> histories = histories(Bug.NONE);

    for (String rule : new String[] {"1.1", "1.2", "4.1"}) {
      assertThatCode(() -> histories.expect(rule)).doesNotThrowAnyException();
    }
  }

  @Test
  void the_shortest_history_is_told_and_only_its_rule_fails() {
    Histories<Numbers, Registers> histories = histories(Bug.SECOND_PUT_LOST);

    assertThatCode(() -> histories.expect("1.1")).doesNotThrowAnyException();
    assertThatThrownBy(() -> histories.expect("1.2"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("rule 1.2: b is 2, but was 1\n")
        .hasMessageContaining(
            "  0 s  server 1: put b=1\n  0 s  server 1: put b=2\n  0 s  server 1: get a: 0\n")
        .hasMessageContaining("replay: -Dkatas.replay=history:");
  }

  @Test
  void a_replay_runs_the_shortest_history_alone() {
    Matcher replay = REPLAY.matcher(failure(Bug.SECOND_PUT_LOST, "1.2"));
    assertThat(replay.find()).isTrue();

    System.setProperty(Exploration.REPLAY, replay.group(1));
    try {
      assertThat(failure(Bug.SECOND_PUT_LOST, "1.2")).startsWith("rule 1.2: b is 2, but was 1\n");
      assertThatCode(() -> histories(Bug.NONE).expect("1.2")).doesNotThrowAnyException();
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }

  @Test
  void a_difference_that_needs_a_fault_is_told_under_the_rule_of_the_fault() {
    assertThat(failure(Bug.DONE_BEFORE_IT_IS, "4.1"))
        .startsWith("rule 4.1: ")
        .contains("gave no answer")
        .contains(" again");
  }

  @Test
  void what_a_server_keeps_in_memory_differs_on_another_one() {
    assertThat(failure(Bug.KEPT_IN_MEMORY, "1.2")).startsWith("rule 1.2: ");
  }

  @Test
  void what_does_not_come_to_an_end_is_told() {
    assertThat(failure(Bug.ENDLESS, "1.1")).contains("did not come to an end");
  }

  @Test
  void what_is_not_written_yet_says_so_under_every_rule() {
    Histories<Numbers, Registers> histories = histories(Bug.NOT_WRITTEN);

    for (String rule : new String[] {"1.1", "1.2", "4.1"}) {
      assertThatThrownBy(() -> histories.expect(rule)).isInstanceOf(NotImplementedException.class);
    }
  }

  @Test
  void what_a_later_level_asks_for_is_left_out_when_it_is_not_written_yet() {
    Histories<Numbers, Registers> right = histories(Bug.LEVEL_2_NOT_WRITTEN);
    Histories<Numbers, Registers> wrong = histories(Bug.LEVEL_2_NOT_WRITTEN_AND_SECOND_PUT_LOST);

    for (String rule : new String[] {"1.1", "1.2"}) {
      assertThatCode(() -> right.expect(rule)).doesNotThrowAnyException();
    }
    for (String rule : new String[] {"2.1", "4.1"}) {
      assertThatThrownBy(() -> right.expect(rule)).isInstanceOf(NotImplementedException.class);
    }
    assertThatThrownBy(() -> wrong.expect("1.2"))
        .hasMessageStartingWith("rule 1.2: b is 2, but was 1\n")
        .hasMessageNotContaining("add to");
  }

  @Test
  void a_rule_to_which_no_history_comes_fails() {
    assertThat(failure(Bug.NONE, "9.9")).isEqualTo("rule 9.9: no history came as far as this rule");
    assertThat(failure(Bug.ENDLESS, "9.9")).contains("came as far as this rule, since rule 1.1");
  }

  @Test
  void the_first_difference_fails_every_rule_when_nobody_asks_which() {
    System.setProperty(Histories.FIRST_DIFFERENCE, "true");
    try {
      assertThat(failure(Bug.SECOND_PUT_LOST, "1.1")).contains(": b is ", "replay: ");
      assertThatCode(() -> histories(Bug.NONE).expect("1.1")).doesNotThrowAnyException();
    } finally {
      System.clearProperty(Histories.FIRST_DIFFERENCE);
    }
  }

  @Test
  void histories_without_faults_lose_no_call() {
    Histories<Numbers, Registers> histories = histories(Bug.DONE_BEFORE_IT_IS).withoutFaults();

    assertThatCode(() -> histories.expect("1.1")).doesNotThrowAnyException();
    assertThatThrownBy(() -> histories.expect("4.1"))
        .hasMessage("rule 4.1: no history came as far as this rule");
  }

  @Test
  void another_salt_gives_other_histories_and_the_same_one_the_same() {
    String first = failure(Bug.KEPT_IN_MEMORY, "1.2");
    int number = Salt.random("registers", 1).nextInt();
    System.setProperty(Salt.PROPERTY, "autumn");
    try {
      assertThat(Salt.random("registers", 1).nextInt()).isNotEqualTo(number);
      assertThat(failure(Bug.KEPT_IN_MEMORY, "1.2")).isNotEqualTo(first);
    } finally {
      System.clearProperty(Salt.PROPERTY);
    }
    assertThat(failure(Bug.KEPT_IN_MEMORY, "1.2")).isEqualTo(first);
  }
}

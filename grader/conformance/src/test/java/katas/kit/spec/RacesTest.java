package katas.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.spec.Registers.Add;
import katas.kit.spec.Registers.Bug;
import katas.kit.spec.Registers.Get;
import katas.kit.spec.Registers.Numbers;
import katas.kit.spec.Registers.Pass;
import katas.kit.spec.Registers.Put;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RacesTest {
  private static final Pattern REPLAY =
      Pattern.compile("-Dkatas\\.race=(\\S+) -Dkatas\\.replay=(\\S+)");

  private static Races<Numbers, Registers> additions(Bug bug) {
    return Races.of("4.2", Registers.specification(bug))
        .first((model, choices) -> new Put(choices.of("a", "b"), 1))
        .servers(2, 2, (model, choices) -> new Add(choices.of("a", "b")))
        .closing(model -> List.of(new Get("a"), new Get("b")))
        .scenarios(10);
  }

  @Test
  void a_right_solution_fits_in_some_order() {
    assertThatCode(() -> additions(Bug.NONE).explore()).doesNotThrowAnyException();
  }

  @Test
  void a_lost_addition_is_told_by_the_smallest_race() {
    assertThatThrownBy(() -> additions(Bug.CHECK_THEN_ACT).explore())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("rule 4.2: a ")
        .hasMessageContaining("add to a: 1\n")
        .hasMessageNotContaining("before:")
        .hasMessageContaining("replay: -Dkatas.race=4.2:1.1.0-2.1.0 -Dkatas.replay=none:");
  }

  @Test
  void seeds_with_few_switches_find_what_the_first_orders_do_not() {
    assertThatCode(additions(Bug.CHECK_THEN_ACT).runs(1, 0)::explore).doesNotThrowAnyException();
    assertThatCode(additions(Bug.NONE).runs(1, 20)::explore).doesNotThrowAnyException();
    assertThatThrownBy(additions(Bug.CHECK_THEN_ACT).runs(1, 20)::explore)
        .hasMessageStartingWith("rule 4.2: a ");
  }

  @Test
  void time_passes_between_two_steps() {
    Races<Numbers, Registers> right = withTime(Bug.NONE);
    Races<Numbers, Registers> wrong = withTime(Bug.READ_ANEW_TOO_LATE);

    assertThatCode(right::explore).doesNotThrowAnyException();
    assertThatCode(oneAddition(Bug.READ_ANEW_TOO_LATE)::explore).doesNotThrowAnyException();
    assertThatThrownBy(wrong::explore)
        .hasMessageStartingWith("rule 4.3: a becomes 2, but became 1")
        .hasMessageContaining("meanwhile: 60 s passed")
        .hasMessageContaining("replay: -Dkatas.race=4.3:0.0-1.1-4.2 -Dkatas.replay=none:");
  }

  private static Races<Numbers, Registers> withTime(Bug bug) {
    return oneAddition(bug).events(2, (model, choices) -> new Pass(Duration.ofMinutes(1)));
  }

  private static Races<Numbers, Registers> oneAddition(Bug bug) {
    return Races.of("4.3", Registers.specification(bug))
        .first((model, choices) -> new Put("a", 1))
        .servers(2, 1, (model, choices) -> new Add("a"))
        .closing(model -> List.of(new Get("a")))
        .scenarios(10);
  }

  @Test
  void what_does_not_fit_without_a_race_is_left_to_histories() {
    Races<Numbers, Registers> races =
        Races.of("4.1", Registers.specification(Bug.KEPT_IN_MEMORY))
            .first((model, choices) -> new Put("b", 1))
            .servers(2, 1, (model, choices) -> new Put("b", 2 + choices.below(2)))
            .closing(model -> List.of(new Get("b"), new Get("b")));

    assertThatCode(races::explore).doesNotThrowAnyException();
  }

  @Test
  void a_rule_of_which_no_scenario_comes_to_a_race_fails() {
    assertThatThrownBy(additions(Bug.WRONG_SUM)::explore)
        .hasMessageStartingWith(
            "rule 4.2: no scenario came to a race, since without one rule 2.1: ");
    assertThatThrownBy(
            Races.of("4.4", Registers.specification(Bug.NONE))
                    .servers(2, 1, (model, choices) -> null)
                ::explore)
        .hasMessageEndingWith("without one nothing was asked");
  }

  @Test
  void a_replay_runs_one_race_in_one_order() {
    Throwable told = catchThrowable(() -> additions(Bug.CHECK_THEN_ACT).explore());
    Matcher replay = REPLAY.matcher(String.valueOf(told.getMessage()));
    assertThat(replay.find()).isTrue();
    System.setProperty(Races.RACE, replay.group(1));
    System.setProperty(Exploration.REPLAY, replay.group(2));
    try {
      assertThatThrownBy(() -> additions(Bug.CHECK_THEN_ACT).explore())
          .hasMessageStartingWith("rule 4.2: a ");
    } finally {
      System.clearProperty(Races.RACE);
      System.clearProperty(Exploration.REPLAY);
    }
  }

  @Test
  void whoever_got_no_answer_asks_again() {
    Races<Numbers, Registers> right = puts(Bug.NONE);
    Races<Numbers, Registers> wrong = puts(Bug.DONE_BEFORE_IT_IS);

    assertThatCode(right::explore).doesNotThrowAnyException();
    assertThatThrownBy(wrong::explore)
        .hasMessageStartingWith("rule 4.1: ")
        .hasMessageContaining("again: put ");
  }

  private static Races<Numbers, Registers> puts(Bug bug) {
    return Races.of("4.1", Registers.specification(bug))
        .servers(2, 1, (model, choices) -> new Put("a", 1 + choices.below(3)))
        .faults(Fault.values())
        .closing(model -> List.of(new Get("a")))
        .scenarios(5);
  }
}

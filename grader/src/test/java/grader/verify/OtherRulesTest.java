package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.course.Rule;
import grader.course.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherRulesTest {
  private static final Kata KATA = MiniCourse.counter();
  private static final List<Rule> RULES = KATA.brief().rules();

  @Test
  void four_rounds_choose_every_rule_and_each_round_the_named_ones() {
    PlantedSubmission bug = planted(true);

    List<Collection<RuleId>> rounds = new ArrayList<>();
    for (int round = 7; round < 11; round++) {
      rounds.add(OtherRules.rotating(round).rules(bug, RULES));
    }

    assertThat(rounds).allSatisfy(rules -> assertThat(rules).containsAll(bug.fails()));
    assertThat(rounds).allSatisfy(rules -> assertThat(rules).hasSizeLessThan(RULES.size()));
    List<RuleId> others = rounds.stream().flatMap(Collection::stream).toList();
    for (Rule rule : RULES) {
      int times = bug.fails().contains(rule.id()) ? 4 : 1;
      assertThat(others.stream().filter(rule.id()::equals)).as("%s", rule.id()).hasSize(times);
    }
  }

  @Test
  void what_may_be_ended_by_any_test_runs_all_tests() {
    assertThat(OtherRules.rotating(3).rules(planted(false), RULES)).hasSameSizeAs(RULES);
  }

  private static PlantedSubmission planted(boolean byRules) {
    return KATA.plantedSubmissions().stream()
        .filter(it -> it.outcome().isEmpty() == byRules)
        .findFirst()
        .orElseThrow();
  }
}

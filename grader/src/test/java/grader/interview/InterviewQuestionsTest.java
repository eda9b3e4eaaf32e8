package grader.interview;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Golden;
import grader.course.Brief;
import grader.course.InterviewQuestion;
import grader.course.Level;
import grader.interview.InterviewQuestions.From;
import grader.interview.InterviewQuestions.RuleToAsk;
import org.junit.jupiter.api.Test;

/** The stored result some-failed fails 1.1, 2.1 and 2.2. */
class InterviewQuestionsTest {
  private static final String RULES =
      """
      ## Rules
      - **1.1** One.
      - **1.2** Two.
      - **2.1** Three.
      - **2.2** Four.
      - **3.1** Five.
      ## Teach it
      """;

  @Test
  void a_rule_asks_its_own_questions() {
    InterviewQuestions asked =
        some("- Why one? (rule 1.1)\n- Why both? (rules 1.1, 2.1)\n- Why four? (rule 2.2)\n");

    assertThat(asked.failed())
        .extracting(InterviewQuestionsTest::told)
        .containsExactly(
            "1.1 RULE [Why one?, Why both?]", "2.1 RULE [Why both?]", "2.2 RULE [Why four?]");
  }

  @Test
  void a_rule_without_one_asks_those_of_its_level_once() {
    InterviewQuestions asked = some("- Why two? (rule 1.2)\n- Why zwei? (rules 1.2, 2.3)\n");

    assertThat(asked.failed())
        .extracting(InterviewQuestionsTest::told)
        .containsExactly(
            "1.1 LEVEL [Why two?, Why zwei?]", "2.1 LEVEL [Why zwei?]", "2.2 LEVEL_ABOVE []");
    assertThat(asked.failed().get(2).above()).hasToString("Optional[2.1]");
  }

  @Test
  void a_level_without_a_question_asks_nothing() {
    assertThat(some("").failed()).extracting(RuleToAsk::from).containsOnly(From.NOWHERE);
  }

  @Test
  void with_time_left_the_next_level_is_asked_without_what_was_asked_above() {
    InterviewQuestions asked =
        some("- Why one? (rule 1.1)\n- Why both? (rules 2.2, 3.1)\n- Why five? (rule 3.1)\n");

    assertThat(asked.next()).contains(Level.DEEP_DIVE_TWO);
    assertThat(asked.ofNext()).extracting(InterviewQuestion::text).containsExactly("Why five?");
  }

  @Test
  void whoever_reached_the_last_level_with_a_question_has_none_left() {
    Brief brief = Brief.parse(RULES + "- Why one? (rule 1.1)\n");
    InterviewQuestions asked = InterviewQuestions.of(brief, Golden.report("full-marks"));

    assertThat(asked.failed()).isEmpty();
    assertThat(asked.next()).isEmpty();
    assertThat(asked.ofNext()).isEmpty();
  }

  @Test
  void what_did_not_run_asks_nothing_and_begins_at_the_bottom() {
    Brief brief = Brief.parse(RULES + "- Why one? (rule 1.1)\n- Why five? (rule 3.1)\n");
    InterviewQuestions asked = InterviewQuestions.of(brief, Golden.report("did-not-compile"));

    assertThat(asked.failed()).isEmpty();
    assertThat(asked.next()).contains(Level.CORE);
  }

  private static InterviewQuestions some(String questions) {
    return InterviewQuestions.of(Brief.parse(RULES + questions), Golden.report("some-failed"));
  }

  private static String told(RuleToAsk rule) {
    return rule.id()
        + " "
        + rule.from()
        + " "
        + rule.questions().stream().map(InterviewQuestion::text).toList();
  }
}

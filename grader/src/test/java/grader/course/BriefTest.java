package grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BriefTest {
  @Test
  void takes_the_first_sentence_of_each_rule_and_only_below_its_heading() {
    Brief brief =
        Brief.parse(
            """
            # Kata
            - **1.9** Not a rule, no heading yet.
            ## Rules
            Numbers to check by head.
            ### Level 2: Deep dive one
            - **2.1** A hold of `PT10M` ends
              exactly then. Not a moment later.
            ### Level 1: Core
            - **1.1** Costs 2.50 a seat. Always.
            - no rule
            ## Limits
            - **1.2** Not a rule, too late.
            """);

    assertThat(brief.rules().stream().map(it -> it.id() + " " + it.title()))
        .containsExactly("1.1 Costs 2.50 a seat", "2.1 A hold of PT10M ends exactly then");
  }

  @Test
  void the_whole_text_of_a_rule_is_one_line_without_marks() {
    Brief brief =
        Brief.parse("## Rules\n- **2.1** A hold of `PT10M`\n  ends. Not a moment later.\n");

    assertThat(brief.rule(RuleId.parse("2.1").orElseThrow()).orElseThrow().text())
        .isEqualTo("A hold of PT10M ends. Not a moment later.");
  }

  @Test
  void a_mark_puts_a_rule_on_the_interview_track_and_is_no_part_of_its_text() {
    Brief brief =
        Brief.parse(
            "## Rules\n- **1.1** (interview) A feed. All.\n- **1.2** It (interview) ends.\n");

    assertThat(brief.interviewTrack()).extracting(Rule::text).containsExactly("A feed. All.");
    assertThat(brief.rules()).extracting(Rule::interview).containsExactly(true, false);
  }

  @Test
  void takes_the_questions_below_their_heading_in_order() {
    Brief brief =
        Brief.parse(
            """
            ## Read more
            - A book.
            ## Teach it
            Explain it aloud.

            - Why does a version suffice
              where a lock was?
            - Which write must come *first*?
            """);

    assertThat(brief.questionTexts())
        .containsExactly(
            "Why does a version suffice where a lock was?", "Which write must come *first*?");
    assertThat(brief.rules()).isEmpty();
  }

  @Test
  void a_question_ends_with_the_rules_that_it_belongs_to_and_is_asked_without_them() {
    Brief brief =
        Brief.parse(
            """
            ## Teach it
            - Which write comes first (or last)? (rule 2.3)
            - Who waits,
              and for whom?
              (rules 2.3, 4.10)
            - What is it worth (in dollars)?
            - What of `9.1`? (rule 9.1)
            """);
    RuleId both = RuleId.parse("2.3").orElseThrow();

    assertThat(brief.questionTexts())
        .containsExactly(
            "Which write comes first (or last)?",
            "Who waits, and for whom?",
            "What is it worth (in dollars)?",
            "What of 9.1? (rule 9.1)");
    assertThat(brief.questions().get(1).rules()).hasToString("[2.3, 4.10]");
    assertThat(brief.questions().get(2).rules()).isEmpty();
    assertThat(brief.questionsOf(both)).containsExactlyElementsOf(brief.questions().subList(0, 2));
    assertThat(brief.questionsOf(Level.RACES_AND_FAULTS)).hasSize(1);
  }

  @Test
  void the_levels_show_an_interviewer_what_the_table_of_the_katas_says() {
    assertThat(Stream.of(Level.values()).map(it -> it.signal().orElse("")))
        .containsExactly("", "junior", "mid", "senior", "staff", "principal");
  }

  @Test
  void an_id_beyond_the_levels_is_no_rule() {
    assertThat(RuleId.parse("6.1")).isEmpty();
    assertThat(RuleId.parse("2.0")).isEmpty();
    assertThat(RuleId.ofTestName("r2_10_many").map(RuleId::toString)).contains("2.10");
    assertThat(RuleId.ofTestName("two_buyers")).isEmpty();
  }

  @Test
  void ids_are_ordered_by_number_and_not_by_letter() {
    RuleId second = RuleId.parse("2.2").orElseThrow();
    RuleId tenth = RuleId.parse("2.10").orElseThrow();

    assertThat(second).isLessThan(tenth);
  }
}

package grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Golden;
import grader.MiniCourse;
import grader.course.Brief;
import grader.course.Level;
import grader.history.CommitHistory;
import grader.history.HistoryMessages;
import grader.interview.InterviewMessages;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewPageTest {
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  @Test
  void the_page_has_its_parts_in_order() {
    assertThat(InterviewSample.page("did-not-compile"))
        .containsSubsequence(
            "<h1>",
            "<h2 id=\"score\">",
            "<p class=\"reached signal\">",
            "<nav ",
            "<h2 id=\"failed\">",
            "<h2 id=\"time\">",
            "<h2 id=\"history\">",
            "<h2 id=\"code\">");
  }

  @Test
  void a_failed_rule_has_its_text_failure_hint_and_then_the_questions() {
    String counting = "ask: Why does an increment need more than a plus?";
    String reset = "ask: What would a reset lose that came in between?";

    assertThat(words(InterviewSample.page("some-failed")))
        .containsSubsequence(
            "1.1 A counter that nobody incremented is 0",
            "rule 1.1: value of home",
            "Hint ",
            InterviewMessages.questionsOfLevel(1),
            counting,
            "2.1 Counters of different names share nothing",
            InterviewMessages.questionsOfLevel(2),
            reset,
            "2.2 A reset returns the old value",
            reset)
        .doesNotContain("1.2 An increment", "1.3 A blank name");
  }

  @Test
  void what_a_rule_says_beyond_its_title_stands_below_it() {
    Brief brief =
        Brief.parse("## Rules\n- **1.1** A counter that nobody incremented is 0. Ever.\n");

    assertThat(
            words(
                InterviewSample.page(
                    Golden.report("some-failed"), brief, InterviewSample.history())))
        .containsSubsequence(
            "A counter that nobody incremented is 0",
            " Ever. ",
            "rule 1.1: value of home",
            InterviewMessages.noQuestion(1));
  }

  @ParameterizedTest
  @CsvSource({"1, junior", "2, mid"})
  void the_signal_is_that_of_the_level(int level, String signal) {
    assertThat(words(ofLevel(level))).contains(InterviewMessages.signal(signal));
  }

  @Test
  void without_a_level_that_shows_something_it_says_so() {
    String none = InterviewMessages.noSignal(Level.CORE);

    assertThat(words(ofLevel(0))).contains(none);
    assertThat(words(InterviewSample.page("did-not-compile"))).contains(none);
  }

  @Test
  void what_did_not_run_has_its_reason_and_still_history_and_code() {
    assertThat(words(InterviewSample.page("did-not-compile")))
        .containsSubsequence(
            "How it ended: did not compile",
            Golden.report("did-not-compile").problems().get(0).lines().findFirst().orElseThrow(),
            InterviewMessages.NOTHING_TESTED,
            "What was done in which order",
            "alert(5).java +12 -3",
            "The code beside the reference",
            InterviewMessages.ownLines(12, 3));
  }

  @Test
  void full_marks_say_that_every_rule_passes() {
    assertThat(words(InterviewSample.page("full-marks"))).contains(InterviewMessages.ALL_PASS);
  }

  @Test
  void the_history_tells_times_lines_and_what_is_left_out() {
    assertThat(words(InterviewSample.page("some-failed")))
        .containsSubsequence(
            InterviewMessages.TIMES_ARE_CLAIMS,
            InterviewMessages.earlierCommits(2),
            "+0 min",
            "too large to count",
            InterviewMessages.moreFiles(7),
            "-1 h 05 min");
  }

  @Test
  void without_a_history_one_sentence_says_so() {
    Brief brief = MiniCourse.counter().brief();
    CommitHistory none = CommitHistory.none(HistoryMessages.NO_HISTORY);

    assertThat(InterviewSample.page(Golden.report("some-failed"), brief, none))
        .contains(HistoryMessages.NO_HISTORY)
        .doesNotContain("<ol", InterviewMessages.TIMES_ARE_CLAIMS);
  }

  @Test
  void lines_of_the_starter_are_not_the_candidates() {
    assertThat(words(InterviewSample.page("some-failed")))
        .contains(InterviewMessages.ownLines(12, 30))
        .contains("Only.java: only the candidate's " + InterviewMessages.AS_STARTER);
  }

  @Test
  void what_a_candidate_wrote_is_escaped() {
    assertThat(InterviewSample.page("hostile"))
        .contains("&lt;script&gt;alert('subject')&lt;/script&gt;")
        .doesNotContain("<script", "<img");
  }

  private static String ofLevel(int level) {
    return InterviewSample.page(
        InterviewSample.ofLevel(Golden.report("some-failed"), level),
        MiniCourse.counter().brief(),
        InterviewSample.history());
  }

  /** The text of a page in one line. */
  private static String words(String page) {
    return TAGS.matcher(page)
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}

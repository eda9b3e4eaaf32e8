package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.practice.PracticeMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A learner's practice sessions, command by command. */
class SessionTest {
  @TempDir private Path home;
  private LearnerFixture learner;

  @BeforeEach
  void sitsDown() {
    learner = new LearnerFixture(wish -> new InProcessRunner(), home, MiniCourse.course().root());
  }

  @Test
  void a_pass_is_recorded_by_hand_with_its_time() throws IOException {
    assertThat(learner.kata("pass", "counter", "learn", "--minutes=90")).isZero();
    assertThat(learner.out()).isEqualTo("counter: learn is done, 1 h 30 min\nnext: kata plan\n");

    learner.kata("pass", "counter", "do", "--json");
    assertThat(json().toString()).isEqualTo("{\"kata\":\"counter\",\"pass\":\"do\",\"minutes\":0}");
    learner.kata("progress", "--json");
    assertThat(json().at("/katas/0/passes").toString()).isEqualTo("[\"learn\",\"do\"]");
    assertThat(json().path("passesDone").asInt()).isEqualTo(2);
  }

  @Test
  void teaching_is_done_when_every_question_has_an_answer() {
    learner.types("y\n\nwhat\nNO\n");

    assertThat(learner.kata("pass", "counter", "teach")).isZero();
    assertThat(learner.out())
        .contains("question 1 of 2\n  Why does an increment need more than a plus?\n")
        .contains("question 2 of 2\n  What would a reset lose that came in between?\n")
        .contains("counter: teach is done");
  }

  @Test
  void without_a_terminal_the_questions_are_listed_and_nothing_is_recorded() {
    assertThat(learner.kata("pass", "counter", "teach")).isEqualTo(ExitCode.USAGE);
    assertThat(learner.out()).contains("1 of 2").contains("2 of 2");
    assertThat(learner.err()).isEqualTo("kata: " + PracticeMessages.NOT_ALL_ANSWERED + "\n");

    learner.kata("progress");
    assertThat(learner.out()).startsWith("0 of 3 passes");
  }

  @Test
  void wrong_words_are_told() {
    says(PracticeMessages.noPass("sleep"), "pass", "counter", "sleep");
    says("there is no kata nothing: use one of counter", "pass", "nothing", "learn");
    says(PracticeMessages.badMinutes(-1), "pass", "counter", "do", "--minutes=-1");
    says(PracticeMessages.noDate("monday"), "plan", "--from=monday");
    says(PracticeMessages.NO_MOCK, "mock", "--end");
  }

  @Test
  void a_plan_remembers_its_day() throws IOException {
    learner.kata("plan", "--from=2026-03-01");
    assertThat(learner.out())
        .startsWith("from 2026-03-01, today 2026-03-02 is day 2\n")
        .contains("  2026-03-01 2026-03-02  due      counter: learn, do\n")
        .endsWith("today: counter: learn, do\n");

    learner.passes(Duration.ofDays(1));
    learner.kata("plan", "--json");
    assertThat(json().path("day").asInt()).isEqualTo(3);
    assertThat(json().at("/lines/0/state").asText()).isEqualTo("overdue");
    assertThat(json().at("/lines/1/missing").toString()).isEqualTo("[\"teach\"]");
  }

  @Test
  void a_mock_runs_its_time_asks_and_is_recorded() throws IOException {
    assertThat(learner.kata("mock", "--seed=5")).isZero();
    assertThat(learner.out())
        .startsWith(
            "mock interview: counter, Counter: a kata for the grader's own tests (seed 5)\n45 min left");
    learner.passes(Duration.ofMinutes(40));
    learner.kata("mock");
    assertThat(learner.out()).contains("(seed 5)\n5 min left");

    learner.passes(Duration.ofMinutes(5));
    learner.types("y\nn\n");
    assertThat(learner.kata("mock")).isZero();

    assertThat(learner.out())
        .startsWith("mock interview: counter, the interviewer asks\n")
        .contains("1 of 2 answered\n  open: What would a reset lose that came in between?\n");
    learner.kata("progress", "--json");
    assertThat(json().path("mocks").asInt()).isEqualTo(1);
    assertThat(json().at("/katas/0/passes").toString()).isEqualTo("[\"teach\"]");
    assertThat(learner.kata("mock", "--end")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_mock_ends_early_when_asked_and_stays_open_when_the_input_ends() {
    learner.kata("mock");
    learner.types("y\n");
    assertThat(learner.kata("mock", "--end")).isEqualTo(ExitCode.USAGE);
    learner.types("y\nyes\n");
    assertThat(learner.kata("mock", "--end")).isZero();
    assertThat(learner.out()).contains("2 of 2 answered");
  }

  @Test
  void a_mock_as_json_asks_nothing() throws IOException {
    learner.kata("mock", "--seed=5", "--json");

    assertThat(json().path("kata").asText()).isEqualTo("counter");
    assertThat(json().path("ends").asText()).isEqualTo("2026-03-02T18:45:00Z");
    assertThat(json().path("questions")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"progress", "plan", "mock"})
  void all_is_plain_text(String command) {
    learner.kata(command);

    assertThat(learner.out()).isNotEmpty().matches("[\\x20-\\x7e\\n]*");
    assertThat(learner.err()).isEmpty();
  }

  private void says(String line, String... arguments) {
    assertThat(learner.kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(learner.err()).isEqualTo("kata: " + line + "\n");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(learner.out());
  }
}

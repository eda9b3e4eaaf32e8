package grader.cli;

import static grader.MiniCourse.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.hint.HintMessages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintCommandTest {
  @TempDir private Path home;
  private LearnerFixture learner;

  @BeforeEach
  void sitsDown() {
    learner = new LearnerFixture(wish -> new InProcessRunner(), home, MiniCourse.course().root());
  }

  @Test
  void each_call_tells_more_until_the_last_step_which_is_told_again() throws IOException {
    assertThat(learner.kata("hint", "counter", "1.2")).isZero();
    assertThat(learner.out())
        .startsWith("step 1 of 3, what to look at\n  rule 1.2: An increment adds one")
        .contains("  run it alone: cd katas/counter && mvn test -Dtest='Level1CoreTest#r1_2_*'")
        .endsWith("next: try it; kata hint counter 1.2 tells more\n");
    learner.kata("hint", "counter", "1.2");
    assertThat(learner.out()).startsWith("step 2 of 3, the idea\n");
    learner.kata("hint", "counter", "1.2");
    assertThat(learner.out())
        .startsWith("step 3 of 3, the reference's note\n  solutions/counter/src/main/java")
        .contains("next: that was the last step");
    learner.kata("hint", "counter", "1.2");
    assertThat(learner.out()).startsWith("step 3 of 3");

    learner.kata("hint", "counter", "1.2", "--seen", "--json");
    assertThat(json().at("/steps")).hasSize(3);
    learner.kata("progress", "--json");
    assertThat(json().path("hints").asInt()).isEqualTo(3);
  }

  @Test
  void without_a_rule_it_is_the_first_that_failed_in_the_last_run() {
    learner.kata("grade", MiniCourse.course().root().resolve("katas/counter").toString());

    learner.kata("hint", "counter");

    assertThat(learner.out()).contains("  rule 0.1: A page with 10 visits a second");
  }

  @Test
  void what_cannot_be_hinted_at_is_told() {
    says(HintMessages.noRun("counter"), "hint", "counter");
    says(HintMessages.noRule("counter", "7.1"), "hint", "counter", "7.1");
    says(HintMessages.noHintYet("counter", rule("1.1")), "hint", "counter", "1.1", "--seen");
  }

  private void says(String line, String... arguments) {
    assertThat(learner.kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(learner.err()).isEqualTo("kata: " + line + "\n");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(learner.out());
  }
}

package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.compare.CompareMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;
  private LearnerFixture learner;

  @BeforeEach
  void sitsDown() {
    learner = new LearnerFixture(wish -> new InProcessRunner(), folder, MiniCourse.course().root());
  }

  @Test
  void before_the_first_attempt_one_has_to_ask_twice_within_the_hour() {
    refused();
    learner.passes(Duration.ofMinutes(61));
    refused();
    learner.passes(Duration.ofMinutes(5));
    assertThat(learner.kata("compare", "counter")).isZero();
    assertThat(learner.out())
        .startsWith("counter: yours beside the reference\n\nkatas/counter/Estimates.java\n")
        .endsWith(CompareMessages.next("counter", List.of("concurrent-map")) + "\n");
  }

  @Test
  void anyway_is_asking_twice_at_once() {
    assertThat(learner.kata("compare", "counter", "--anyway")).isZero();
  }

  @Test
  void after_the_pass_do_nobody_asks() {
    learner.kata("pass", "counter", "do");

    assertThat(learner.kata("compare", "counter", "--with=all", "--unified")).isZero();
    assertThat(learner.out())
        .contains("yours beside the reference", "yours beside the alternative concurrent-map")
        .endsWith(CompareMessages.next("counter", List.of()) + "\n");
  }

  @Test
  void a_wide_terminal_shows_both_sides_and_nothing_is_coloured() {
    learner.has(Map.of("COLUMNS", "160"));
    learner.kata("compare", "counter", "--anyway");

    assertThat(learner.out()).contains(" | ").doesNotContain("\u001b");
    assertThat(learner.out().lines()).allMatch(line -> line.length() <= 160);
  }

  @Test
  void a_page_and_json_are_written_on_request() throws IOException {
    Path page = folder.resolve("page.html");
    learner.kata("compare", "counter", "--anyway", "--html=" + page);
    assertThat(learner.out()).isEqualTo("written to " + page + "\n");
    assertThat(page).content().contains("Your solution, compared", "only theirs");

    learner.kata("compare", "counter", "--anyway", "--json");
    var json = new ObjectMapper().readTree(learner.out());
    assertThat(json.at("/with/0/files/0/state").asText()).isEqualTo("different");
    assertThat(json.at("/with/0/files/0/rows/0/kind").asText()).isNotEmpty();
  }

  @Test
  void wrong_words_are_told_and_not_counted_as_asking() {
    says(
        CompareMessages.noSuchDesign("magic", List.of("reference", "concurrent-map")),
        "--with=magic");
    says(CompareMessages.TWO_LAYOUTS, "--unified", "--side-by-side");
    refused();
  }

  private void says(String line, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "compare";
    arguments[1] = "counter";
    System.arraycopy(options, 0, arguments, 2, options.length);
    assertThat(learner.kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(learner.err()).isEqualTo("kata: " + line + "\n");
  }

  private void refused() {
    assertThat(learner.kata("compare", "counter")).isEqualTo(ExitCode.USAGE);
    assertThat(learner.err()).isEqualTo("kata: " + CompareMessages.notTried("counter") + "\n");
    assertThat(learner.out()).isEmpty();
  }
}

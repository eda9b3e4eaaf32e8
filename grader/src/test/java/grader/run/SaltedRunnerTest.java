package grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaltedRunnerTest {
  private static final String SALT =
      """
      @Test void salted() { assertThat(System.getProperty("katas.salt")).isEqualTo("autumn"); }
      """;

  @TempDir Path folder;

  private TestStatus status(Runner runner) {
    RunOutcome outcome = TestSnippets.run(runner, folder, TestSnippets.LIMITS, SALT, "salted");
    return outcome.results().get(0).status();
  }

  @Test
  void tests_see_the_salt_and_no_other_run_does() {
    assertThat(status(new SaltedRunner(TestSnippets.runner(), "autumn")))
        .isEqualTo(TestStatus.PASSED);
    assertThat(status(new SaltedRunner(TestSnippets.runner(), "spring")))
        .isEqualTo(TestStatus.FAILED);
    assertThat(status(TestSnippets.runner())).isEqualTo(TestStatus.FAILED);
  }
}

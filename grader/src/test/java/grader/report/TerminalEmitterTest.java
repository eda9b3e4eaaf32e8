package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares whole reports with those that stand in {@code golden/}. */
class TerminalEmitterTest {
  private final Grader grader = new Grader(MiniCourse.course(), new InProcessRunner());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solutions/counter",
        "katas/counter",
        "grader/exams/counter/submissions/wrong/starts-at-one",
        "grader/exams/counter/submissions/wrong/edits-the-given",
        "grader/exams/counter/submissions/broken/no-semicolon",
        "grader/exams/counter/submissions/hostile/opens-a-file",
        "grader/exams/counter/submissions/hostile/reserved-package"
      })
  void a_report_reads_like_its_golden_file(String submission) throws IOException {
    String root = MiniCourse.course().root() + "/";
    Report report = grader.grade(MiniCourse.course().root().resolve(submission), Optional.empty());

    String text = TerminalEmitter.emit(report, false).replace(root, "");

    String name = submission.substring(submission.indexOf('/') + 1).replace('/', '-');
    String file =
        submission.startsWith("katas")
            ? "starter"
            : name.replaceFirst("exams-counter-submissions-", "");
    assertThat(text).isEqualTo(golden(file));
  }

  @Test
  void colour_adds_nothing_to_the_words() {
    Report report = grader.grade(MiniCourse.planted("wrong/one-for-all"), Optional.empty());

    String coloured = TerminalEmitter.emit(report, true);

    assertThat(coloured).contains("\u001b[31m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(TerminalEmitter.emit(report, false));
  }

  private static String golden(String name) throws IOException {
    try (InputStream text =
        TerminalEmitterTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

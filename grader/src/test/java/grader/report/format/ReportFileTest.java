package grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.Golden;
import grader.intake.UsageException;
import grader.report.Report;
import grader.report.ReportMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
  private static final List<Report> FAULT = List.of(Golden.report(Golden.FAULT));

  @TempDir private Path folder;

  @Test
  void form_and_file_are_told_apart_at_the_first_equals_sign() {
    assertThat(ReportFile.parse("html=a=b.html"))
        .isEqualTo(new ReportFile(ReportFormat.HTML, Path.of("a=b.html")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "html", "html=", "=x", "pdf=x", "HTML=x"})
  void anything_else_is_wrong_usage(String text) {
    assertThatThrownBy(() -> ReportFile.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessage(ReportMessages.badReport(text, ReportFormat.words()));
  }

  @ParameterizedTest
  @EnumSource(value = ReportFormat.class, names = "INTERVIEW", mode = EnumSource.Mode.EXCLUDE)
  void a_fault_of_the_grader_is_never_written_as_points(ReportFormat format) throws IOException {
    Path file = folder.resolve("result");
    Files.writeString(file, "an earlier good result");

    boolean written = new ReportFile(format, file).write(FAULT);

    assertThat(written).isEqualTo(format.showsFaults());
    String text = Files.readString(file);
    if (format.showsFaults()) {
      assertThat(text)
          .containsAnyOf("not graded", "Not graded", "grader-fault", "the grader failed");
    } else {
      assertThat(text).isEqualTo("an earlier good result");
    }
  }

  @ParameterizedTest
  @EnumSource(value = ReportFormat.class, names = "INTERVIEW", mode = EnumSource.Mode.EXCLUDE)
  void a_submission_that_needs_attention_is_never_written_as_0_points(ReportFormat format)
      throws IOException {
    Report attention = Golden.report(Golden.ATTENTION);
    Path file = folder.resolve("result");

    boolean written = new ReportFile(format, file).write(List.of(attention));

    assertThat(written)
        .isEqualTo(
            !List.of("junit", "gradescope", "classroom50", "actions").contains(format.word()));
    assertThat(Files.exists(file)).isEqualTo(written);
    if (written) {
      assertThat(file)
          .content()
          .containsAnyOf(
              "needs attention",
              "Not graded",
              "needs-attention",
              "needsAttention",
              "\"gradable\" : false");
    }
  }

  @Test
  void a_fault_has_no_score_where_a_form_shows_it() {
    String row = GradebookEmitter.plain().emit(FAULT).lines().skip(1).findFirst().orElseThrow();

    assertThat(row).startsWith("submissions/finn-berg,counter,grader-fault,,100,,,,,");
    assertThat(new PrairieLearnEmitter().emit(FAULT)).doesNotContain("score", "points");
    assertThat(new MarkdownEmitter().emit(FAULT))
        .contains("not graded")
        .doesNotContain("0/", "0 of");
  }

  @Test
  void a_form_of_many_leaves_only_the_faults_out() throws IOException {
    Path file = folder.resolve("junit.xml");
    List<Report> both = List.of(Golden.report("full-marks"), FAULT.get(0));

    assertThat(new ReportFile(ReportFormat.JUNIT, file).write(both)).isTrue();
    assertThat(Files.readString(file)).contains("counter").doesNotContain("finn-berg");
  }

  @Test
  void a_form_of_one_refuses_many() {
    ReportFile file = new ReportFile(ReportFormat.GRADESCOPE, folder.resolve("results.json"));

    assertThatThrownBy(() -> file.write(Golden.reports()))
        .hasMessage(ReportMessages.oneResultOnly("gradescope", Golden.RESULTS.size()));
  }

  @Test
  void the_page_for_an_interviewer_is_not_made_of_reports() {
    ReportFile file = new ReportFile(ReportFormat.INTERVIEW, folder.resolve("page.html"));

    assertThatThrownBy(() -> file.write(List.of(Golden.report("full-marks"))))
        .isInstanceOf(UsageException.class)
        .hasMessage(ReportMessages.submissionNeeded("interview"));
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void folders_are_made_and_nothing_unfinished_stays() throws IOException {
    Path file = folder.resolve("a/b/report.md");

    new ReportFile(ReportFormat.MARKDOWN, file).write(Golden.reports());

    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_told(@TempDir Path other) throws IOException {
    Path inTheWay = Files.writeString(other.resolve("file"), "");
    ReportFile file = new ReportFile(ReportFormat.CSV, inTheWay.resolve("grades.csv"));

    assertThatThrownBy(() -> file.write(Golden.reports()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void classroom_50_without_its_variables_is_wrong_usage() {
    ClassroomEmitter emitter =
        new ClassroomEmitter(java.util.Map.of(), java.time.InstantSource.system());

    assertThatThrownBy(() -> emitter.emit(Golden.reports()))
        .isInstanceOf(UsageException.class)
        .hasMessage(ReportMessages.environmentMissing("classroom50", "COMMIT_URL"));
  }
}

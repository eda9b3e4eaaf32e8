package grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Golden;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every form of every stored result with the files in {@code golden/forms}. */
class ReportFormatGoldenTest {
  static final Map<String, String> CLASSROOM =
      Map.of(
          "CLASSROOM", "cs-principles",
          "ASSIGNMENT", "counter",
          "ASSIGNMENT_TYPE", "individual",
          "OWNER", "ann",
          "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
          "COMMIT_URL", "https://git.example/ann/commit/a1b2c3d",
          "RELEASE_URL", "https://git.example/ann/releases/a1b2c3d",
          "REVIEW_URL", "https://git.example/ann/compare/0000000...a1b2c3d",
          "KATA_SUBMITTED_AT", "1780324321");

  static final Emitter CLASSROOM_EMITTER =
      new ClassroomEmitter(
          CLASSROOM, InstantSource.fixed(Instant.parse("2026-06-01T14:33:11.123Z")));

  static Stream<String> results() {
    return Golden.RESULTS.stream();
  }

  @ParameterizedTest
  @MethodSource("results")
  void each_form_of_one_submission_is_its_golden_file(String result) {
    List<Report> report = List.of(Golden.report(result));

    check("gradescope.json", result, new GradescopeEmitter().emit(report));
    check("classroom50.json", result, CLASSROOM_EMITTER.emit(report));
    check("actions.json", result, ActionsEmitter.json(report.get(0)));
    check("junit.xml", result, new JunitEmitter().emit(report));
    check("prairielearn.json", result, new PrairieLearnEmitter().emit(report));
    check("markdown.md", result, new MarkdownEmitter().emit(report));
    check("csv.csv", result, GradebookEmitter.plain().emit(report));
  }

  @Test
  void each_form_of_a_class_is_its_golden_file() {
    List<Report> all =
        Stream.concat(Golden.reports().stream(), Stream.of(Golden.report(Golden.FAULT))).toList();

    check("markdown.md", "class", new MarkdownEmitter().emit(all));
    check("csv.csv", "class", GradebookEmitter.plain().emit(all));
    check("junit.xml", "class", new JunitEmitter().emit(Golden.reports()));
  }

  @Test
  void a_fault_of_the_grader_has_its_golden_file_where_the_form_can_say_it() {
    List<Report> fault = List.of(Golden.report(Golden.FAULT));

    check("markdown.md", Golden.FAULT, new MarkdownEmitter().emit(fault));
    check("csv.csv", Golden.FAULT, GradebookEmitter.plain().emit(fault));
    check("prairielearn.json", Golden.FAULT, new PrairieLearnEmitter().emit(fault));
  }

  @Test
  void a_refused_packaging_and_what_was_passed_over_are_never_0_points() {
    ClassReport all =
        new ClassReport(
            List.of(Golden.report("full-marks"), Golden.report(Golden.ATTENTION)),
            List.of(new PassedOver("=notes.txt", "is neither a folder nor an archive")),
            List.of(),
            List.of());

    check("markdown.md", "attention", new MarkdownEmitter().emitClass(all));
    check("csv.csv", "attention", GradebookEmitter.plain().emitClass(all));
    assertThat(GradebookEmitter.forExcel().emitClass(all))
        .isEqualTo("\ufeff" + GradebookEmitter.plain().emitClass(all));
  }

  private static void check(String form, String result, String text) {
    String folder = form.substring(0, form.indexOf('.'));
    Golden.check("forms/" + folder + "/" + result + form.substring(form.indexOf('.')), text);
  }
}

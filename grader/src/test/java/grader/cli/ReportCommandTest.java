package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Golden;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.report.Report;
import grader.report.ReportMessages;
import grader.report.ReportReader;
import grader.report.format.ReportFormat;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ReportCommandTest {
  private static final String SOLUTION =
      MiniCourse.course().root().resolve("solutions/counter").toString();

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private Runner runner = new InProcessRunner();

  @Test
  void grading_writes_every_form_that_was_asked_for() throws IOException {
    int code =
        kata(
            "grade",
            SOLUTION,
            "--course=" + MiniCourse.course().root(),
            "--report=json=" + folder.resolve("result.json"),
            "--report=gradescope=" + folder.resolve("results.json"),
            "--report=html=" + folder.resolve("report.html"));

    assertThat(code).isEqualTo(ExitCode.PASSED);
    Report stored = ReportReader.read(List.of(folder.resolve("result.json"))).get(0);
    assertThat(stored.score()).isEqualTo(100);
    assertThat(folder.resolve("results.json")).content().contains("\"score\" : 100");
    assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void stored_results_become_reports_of_a_class() throws IOException {
    Path results = Files.createDirectory(folder.resolve("results"));
    for (String name : Golden.RESULTS) {
      Files.copy(Golden.folder().resolve(name + ".json"), results.resolve(name + ".json"));
    }

    int code =
        kata(
            "report",
            results.toString(),
            "--report",
            "csv=" + folder.resolve("grades.csv"),
            "--report",
            "html=" + folder.resolve("class.html"));

    assertThat(code).isEqualTo(ExitCode.PASSED);
    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("grades.csv")).content().hasLineCount(1 + Golden.RESULTS.size());
    assertThat(folder.resolve("class.html")).content().contains("Class report");
  }

  @Test
  void a_class_is_graded_and_reported_by_one_command() throws IOException {
    Path submissions = Files.createDirectory(folder.resolve("class"));
    for (String name : List.of("ann", "bob")) {
      Path sources = submissions.resolve(name + "/src/main/java/katas/counter");
      Files.createDirectories(sources);
      Path own = Path.of(SOLUTION, "src/main/java/katas/counter");
      for (String file : List.of("Estimates.java", "VisitCounter.java")) {
        Files.copy(own.resolve(file), sources.resolve(file));
      }
    }
    String[] line = {
      "grade",
      submissions.toString(),
      "--course=" + MiniCourse.course().root(),
      "--out=" + folder.resolve("results"),
      "--report=csv=" + folder.resolve("grades.csv")
    };

    assertThat(kata(line)).as(err.toString()).isEqualTo(ExitCode.PASSED);
    assertThat(folder.resolve("grades.csv"))
        .content()
        .contains("ann,counter,finished,100,100", "bob");

    line[4] = "--report=gradescope=" + folder.resolve("results.json");
    assertThat(kata(line)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(ReportMessages.oneResultOnly("gradescope", 2));
  }

  @ParameterizedTest
  @EnumSource(value = ReportFormat.class, names = "INTERVIEW", mode = EnumSource.Mode.EXCLUDE)
  void a_stored_fault_of_the_grader_is_exit_4_in_every_form(ReportFormat format) {
    String fault = Golden.folder().resolve(Golden.FAULT + ".json").toString();
    Path file = folder.resolve("result");

    int code = kata("report", fault, "--report", format.word() + "=" + file);

    assertThat(code).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(Files.exists(file)).isEqualTo(format.showsFaults());
    assertThat(err.toString())
        .contains(ReportMessages.faultsAmongResults(List.of("submissions/finn-berg")));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_fault_while_grading_is_exit_4_in_every_form(ReportFormat format) {
    runner = new FaultyRunner();
    Path file = folder.resolve("result");

    int code =
        kata(
            "grade",
            SOLUTION,
            "--course=" + MiniCourse.course().root(),
            "--report=" + format.word() + "=" + file);

    assertThat(code).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(Files.exists(file)).isEqualTo(format.showsFaults());
    if (!format.showsFaults()) {
      assertThat(err.toString()).contains(ReportMessages.faultNotWritten(file, format.word()));
    }
  }

  @Test
  void wrong_usage_is_exit_3_and_one_line() {
    String result = Golden.folder().resolve("full-marks.json").toString();

    says(ReportMessages.NO_REPORT, "report", result);
    says(
        ReportMessages.badReport("pdf=x", ReportFormat.words()),
        "report",
        result,
        "--report=pdf=x");
    says(ReportMessages.noSuchResult(Path.of("/no/such")), "report", "/no/such", "--report=csv=x");
    says(ReportMessages.badReport("x", ReportFormat.words()), "grade", SOLUTION, "--report=x");
  }

  private void says(String line, String... arguments) {
    err.getBuffer().setLength(0);

    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isEqualTo("kata: " + line + System.lineSeparator());
  }

  private int kata(String... arguments) {
    CommandLine line = Main.commandLine(wish -> runner, LearnerFixture.pipeline());
    line.setOut(new PrintWriter(new StringWriter(), true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static final class FaultyRunner implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      return new RunOutcome.GraderFault(List.of(), "", "the disk is full");
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }
}

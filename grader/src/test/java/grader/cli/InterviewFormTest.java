package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Golden;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.history.GitSample;
import grader.interview.InterviewMessages;
import grader.report.ReportMessages;
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
import picocli.CommandLine;

/** {@code kata grade PATH --report interview=FILE}, from the command to the page. */
class InterviewFormTest {
  private static final String SOURCES = GitSample.ROOT + "katas/counter/";

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private Runner runner = new InProcessRunner();

  @Test
  void a_repository_shows_its_commits_as_a_folder_and_in_any_archive() throws IOException {
    try (GitSample repository = candidate("return 0;")) {
      Path zip = repository.zip(folder.resolve("ann.zip"));
      Path tar = repository.tar(folder.resolve("ann.tar"));
      for (Path path : List.of(folder.resolve("ann"), zip, tar)) {
        assertThat(grade(path)).as(err.toString()).isEqualTo(ExitCode.BELOW);
        assertThat(page())
            .containsSubsequence(
                "<span class=\"when\">+0 min</span> <bdi>Notes</bdi>",
                "<code>katas/counter/Notes.java</code> <span class=\"of\">+1 -0</span>",
                "<span class=\"when\">+40 min</span> <bdi>Guess &lt;b&gt;</bdi>",
                "<h2 id=\"code\">",
                "Estimates.java",
                InterviewMessages.AS_STARTER)
            .doesNotContain("The starter");
      }
    }
  }

  @Test
  void what_does_not_compile_has_a_page_with_its_reason_history_and_code() throws IOException {
    candidate("return").close();

    assertThat(grade(folder.resolve("ann"))).isEqualTo(ExitCode.DID_NOT_COMPILE);
    assertThat(page())
        .contains("How it ended: did not compile", "Guess &lt;b&gt;", "class=\"beside\"")
        .contains(InterviewMessages.NOTHING_TESTED);
  }

  @Test
  void what_is_refused_has_a_page_with_its_reason_history_and_code() throws IOException {
    candidate("return 0;").close();
    Path odd = folder.resolve("ann").resolve(SOURCES + "Odd.java");
    Files.writeString(odd, "package org.junit.odd; // caf\u00e9");

    assertThat(grade(folder.resolve("ann"))).isEqualTo(ExitCode.BELOW);
    assertThat(page())
        .contains("How it ended: refused", "Guess &lt;b&gt;")
        .contains("Odd.java: only the candidate's", "// caf\u00e9");
  }

  @Test
  void a_planted_submission_is_shown_with_what_it_is_laid_over() throws IOException {
    assertThat(grade(MiniCourse.planted("wrong/one-for-all"))).isEqualTo(ExitCode.BELOW);
    assertThat(page()).contains("VisitCounter.java", "The same on both sides");
  }

  @Test
  void a_fault_of_the_grader_has_no_page() {
    runner = new FaultyRunner();

    assertThat(grade(MiniCourse.planted("wrong/one-for-all"))).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(file()).doesNotExist();
    assertThat(err.toString()).contains(ReportMessages.faultNotWritten(file(), "interview"));
  }

  @Test
  void of_a_class_or_of_stored_results_it_is_wrong_usage_before_anything_is_written()
      throws IOException {
    Path results = folder.resolve("results");
    Path csv = folder.resolve("grades.csv");
    Files.createDirectories(folder.resolve("class/ann"));
    String page = "--report=interview=" + file();

    says("grade", folder.resolve("class").toString(), course(), "--out=" + results, page);
    assertThat(results).doesNotExist();
    String stored = Golden.folder().resolve("full-marks.json").toString();
    says("report", stored, "--report=csv=" + csv, page);
    assertThat(csv).doesNotExist();
  }

  private GitSample candidate(String body) throws IOException {
    Path place = folder.resolve("ann");
    MiniCourse.copyTree(MiniCourse.counter().starterRoot(), place.resolve(GitSample.ROOT));
    Path own = MiniCourse.counter().starterRoot().resolve("katas/counter/VisitCounter.java");
    return GitSample.in(place)
        .commit(0, "The starter")
        .write(SOURCES + "Notes.java", "package katas.counter;\n")
        .commit(10, "Notes")
        .write(
            SOURCES + "VisitCounter.java",
            Files.readString(own).replaceFirst("throw new [^;]+;", body))
        .commit(50, "Guess <b>");
  }

  private void says(String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            "kata: " + ReportMessages.submissionNeeded("interview") + System.lineSeparator());
  }

  private int grade(Path path) {
    return kata(
        "grade", path.toString(), "--kata=counter", course(), "--report=interview=" + file());
  }

  private static String course() {
    return "--course=" + MiniCourse.course().root();
  }

  private Path file() {
    return folder.resolve("page.html");
  }

  private String page() throws IOException {
    return Files.readString(file());
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

package grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.Grader;
import grader.MiniCourse;
import grader.course.Course;
import grader.course.CourseException;
import grader.report.Report;
import grader.run.WorkerRunner;
import grader.sandbox.SandboxRequirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kata whose submissions and tests use libraries and data beyond the usual ones. */
class LibrariesTest {
  private static final String JSON = "com.fasterxml.jackson.databind.ObjectMapper";
  private static final String REFERENCE =
      "solutions/counter/src/main/java/katas/counter/VisitCounter.java";

  @TempDir private Path root;
  private Path exam;

  @BeforeEach
  void copyCourse() throws IOException {
    MiniCourse.copyTame(root);
    exam = root.resolve("grader/exams/counter");
    Path reference = root.resolve(REFERENCE);
    String source = Files.readString(reference);
    Files.writeString(
        reference,
        source.replaceFirst("\\{\n", "{\n  private final Object json = new " + JSON + "();\n"));
  }

  @Test
  void a_library_that_the_exam_names_is_compiled_against_and_run_with() throws IOException {
    settings(
        "libraries="
            + JSON
            + ", com.fasterxml.jackson.core.JsonFactory,"
            + " com.fasterxml.jackson.annotation.JsonProperty\nmembers="
            + JSON
            + "#new()");

    Report report = grade();

    assertThat(report.problems()).isEmpty();
    assertThat(report.score()).isEqualTo(report.maxScore());
  }

  @Test
  void a_member_of_the_library_that_the_exam_does_not_name_is_refused() throws IOException {
    settings("libraries=" + JSON + "\nmembers=" + JSON + "#readTree(java.lang.String)");

    Report report = grade();

    assertThat(report.problems().get(0))
        .contains("new " + JSON + ": " + "this kata is solved without it");
  }

  @Test
  void without_its_name_in_the_exam_the_library_does_not_exist() throws IOException {
    settings("");

    Report report = grade();

    assertThat(report.problems().get(0))
        .contains("package com.fasterxml.jackson.databind does not exist");
  }

  @Test
  void a_library_that_the_grader_does_not_have_is_the_authors_mistake() throws IOException {
    settings("libraries=no.such.Library");

    assertThatThrownBy(this::grade)
        .isInstanceOf(CourseException.class)
        .hasMessage(CompileMessages.noSuchLibrary("counter", "no.such.Library"));
  }

  @Test
  void data_beside_the_hidden_tests_is_on_their_class_path() throws IOException {
    settings("");
    Path data = exam.resolve("hidden/resources/exam/counter/words.txt");
    Files.createDirectories(data.getParent());
    Files.writeString(data, "one two");

    CompiledKata kata =
        new SubmissionCompiler().compiledKata(new Course(root).kata("counter").orElseThrow());

    assertThat(kata.tests().resolve("exam/counter/words.txt")).hasContent("one two");
  }

  private void settings(String text) throws IOException {
    Files.writeString(exam.resolve("exam.properties"), text);
  }

  private Report grade() {
    return new Grader(new Course(root), WorkerRunner.create(SandboxRequirement.STRONGEST))
        .grade(root.resolve("solutions/counter"), Optional.of("counter"));
  }
}

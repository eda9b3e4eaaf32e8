package grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grader.MiniCourse;
import grader.course.GradingOutcome;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionCompilerTest {
  private final SubmissionCompiler compiler = new SubmissionCompiler();

  @Test
  void an_error_has_file_line_and_plain_words() {
    assertThat(problems("class Probe {\n  Strin name;\n}"))
        .containsExactly(
            CompileMessages.compileError(
                "Probe.java", 3, "cannot find symbol: class Strin in class katas.counter.Probe"));
  }

  @Test
  void many_errors_are_ten_lines_and_a_count() {
    String fields = "  Strin name;\n".repeat(1) + "  int a = x;\n".repeat(14);

    List<String> problems = problems("class Probe {\n" + fields + "}");

    assertThat(problems).hasSize(11);
    assertThat(problems.get(10)).startsWith("and ").endsWith(" more errors");
  }

  @Test
  void the_test_kit_and_the_simulations_do_not_exist_for_a_submission() {
    assertThat(problems("class Probe {\n  katas.kit.Points points;\n}"))
        .containsExactly(
            CompileMessages.compileError("Probe.java", 3, "package katas.kit does not exist"));
    assertThat(problems("class Probe {\n  org.junit.jupiter.api.Test test;\n}"))
        .containsExactly(
            CompileMessages.compileError(
                "Probe.java", 3, "package org.junit.jupiter.api does not exist"));
  }

  @Test
  void nesting_beyond_the_compilers_depth_is_an_error_and_no_crash() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

    assertThat(problems("class Probe {\n  int deep = " + deep + ";\n}"))
        .contains(CompileMessages.COMPILER_FAILED);
  }

  @Test
  void the_cache_gives_the_same_kata_again() {
    CompiledKata first = compiler.compiledKata(MiniCourse.counter());
    CompiledKata second = new SubmissionCompiler().compiledKata(MiniCourse.counter());

    assertThat(second.tests()).isEqualTo(first.tests());
    assertThat(second.required())
        .extracting(Signature::written)
        .contains("VisitCounter()", "long increment(String)", "long visitsPerDay()");
  }

  private List<String> problems(String body) {
    Submission reference = new Intake(MiniCourse.course()).takeReference(MiniCourse.counter());
    List<SourceFile> sources = new ArrayList<>(reference.sources());
    String text = "package katas.counter;\n" + body;
    sources.add(new SourceFile("Probe.java", "katas.counter", "Probe.java", text));
    Submission probe = new Submission("probe", reference.kata(), sources, List.of());
    Rejection rejection =
        catchThrowableOfType(Rejection.class, () -> compiler.compile(probe).close());
    assertThat(rejection.outcome()).isEqualTo(GradingOutcome.DID_NOT_COMPILE);
    return rejection.problems();
  }
}

package grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grader.MiniCourse;
import grader.compile.CompiledSubmission;
import grader.compile.SubmissionCompiler;
import grader.course.GradingOutcome;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import java.util.ArrayList;
import java.util.List;

/** A class {@code Probe} beside the mini-course's reference solution, compiled and checked. */
final class PolicyProbe {
  private static final SubmissionCompiler COMPILER = new SubmissionCompiler();

  private PolicyProbe() {}

  /** What the policy says of a method that does this; the code stands in line 3. */
  static List<String> problems(String code) {
    return problemsOf(source(code));
  }

  /** Expects that the policy refuses a method that does this, by what it uses and why. */
  static void refuses(String code, String what, DenialReason reason) {
    assertThat(problems(code))
        .anyMatch(PolicyMessages.violation("Probe.java", 3, what, reason.words())::equals);
  }

  /** What the policy says of a source. */
  static List<String> problemsOf(String source) {
    Rejection rejection = catchThrowableOfType(Rejection.class, () -> checkSource(source));
    assertThat(rejection).as(source).isNotNull();
    assertThat(rejection.outcome()).as(rejection.getMessage()).isEqualTo(GradingOutcome.POLICY);
    return rejection.problems();
  }

  static void check(String code) {
    checkSource(source(code));
  }

  static void checkSource(String source) {
    Submission reference = new Intake(MiniCourse.course()).takeReference(MiniCourse.counter());
    List<SourceFile> sources = new ArrayList<>(reference.sources());
    sources.add(new SourceFile("Probe.java", "katas.counter", "Probe.java", source));
    Submission probe = new Submission("probe", reference.kata(), sources, List.of());
    try (CompiledSubmission compiled = COMPILER.compile(probe)) {
      new Policy().check(compiled);
    }
  }

  private static String source(String code) {
    return "package katas.counter;\nclass Probe { void probe() throws Throwable {\n"
        + code
        + "\n} }\n";
  }
}

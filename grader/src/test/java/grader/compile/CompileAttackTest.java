package grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grader.MiniCourse;
import grader.course.GradingOutcome;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.policy.Policy;
import grader.policy.PolicyMessages;
import java.util.ArrayList;
import java.util.List;
import katas.kit.DenialReasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that attack the compiler or hide from whoever reads them. */
class CompileAttackTest {
  private final SubmissionCompiler compiler = new SubmissionCompiler();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int deep = NEST(1);",
        "Object deep = GENERICnull;",
        "String deep = PLUS;",
        "void deep() { BLOCK }",
      })
  void nesting_without_end_is_an_error_and_no_crash(String body) {
    int depth = 20_000;
    String source =
        body.replace("NEST(1)", "(".repeat(depth) + "1" + ")".repeat(depth))
            .replace("GENERIC", "(java.util.List<".repeat(depth) + "?" + ">)".repeat(depth))
            .replace("PLUS", "\"a\"" + " + hashCode()".repeat(depth))
            .replace("BLOCK", "{".repeat(depth) + "}".repeat(depth));

    assertThat(problems("class Probe {\n" + source + "\n}")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final String sNEXT = sTHIS + sTHIS;",
        "static final String sNEXT = (String) (true ? Probe.sTHIS + (sTHIS) : \"\");",
      })
  void constants_that_double_are_stopped_before_they_fill_the_memory(String line) {
    StringBuilder source = new StringBuilder("class Probe {\nstatic final String s0 = \"abc\";\n");
    for (int i = 0; i < 40; i++) {
      source.append(line.replace("NEXT", "" + (i + 1)).replace("THIS", "" + i)).append('\n');
    }

    assertThat(problems(source + "}")).containsExactly(CompileMessages.COMPILER_FAILED);
  }

  @Test
  void a_method_and_a_constant_that_fit_in_no_class_file_are_errors() {
    assertThat(
            problems(
                "class Probe {\nvoid f(int[] a) {\n" + "a[1] = 70000;\n".repeat(15_000) + "}\n}"))
        .containsExactly(CompileMessages.compileError("Probe.java", 3, "code too large"));
    assertThat(problems("class Probe {\nString s = \"" + "x".repeat(70_000) + "\";\n}"))
        .containsExactly(CompileMessages.compileError("Probe.java", 3, "constant string too long"));
  }

  @Test
  void errors_and_warnings_without_end_are_ten_lines_and_a_count() {
    List<String> errors = problems("class Probe {\n" + "int a = \"\";\n".repeat(5_000) + "}");
    String warned = "@Deprecated @SuppressWarnings({\"x\", \"y\"}) java.util.List a;\n";

    assertThat(errors).hasSize(11);
    assertThat(String.join("", errors)).hasSizeLessThan(11 * 300);
    assertThat(problems("class Probe {\n" + warned.repeat(2) + "}"))
        .containsExactly(
            CompileMessages.compileError(
                "Probe.java", 4, "variable a is already defined in class katas.counter.Probe"));
  }

  @Test
  void a_class_name_that_no_disk_takes_is_an_error() {
    assertThat(problems("class Probe {}\nclass " + "X".repeat(300) + " {}"))
        .singleElement()
        .asString()
        .startsWith("Probe.java:3: error while writing katas.counter.XXX");
  }

  @Test
  void what_the_compiler_says_is_one_line_without_control_characters() {
    assertThat(problems("class Probe {\n String \u202e\u0007 = 1;\n}"))
        .allMatch(line -> line.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL))
        .allMatch(line -> line.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT));
  }

  @Test
  void a_package_that_is_written_in_numbers_is_seen_in_the_class_file() {
    Rejection rejection = rejection("\\u0070ackage exam.other;\nfinal class Probe {}\n");

    assertThat(rejection.outcome()).isEqualTo(GradingOutcome.POLICY);
    assertThat(rejection.problems())
        .containsExactly(
            PolicyMessages.violation(
                "Probe.java", 0, "package exam.other", DenialReasons.OTHER_PACKAGE));
  }

  @Test
  void code_in_a_comment_is_seen_in_the_class_file() {
    Rejection rejection =
        rejection(
            "package katas.counter; class Probe {\n /* \\u002a/ static { System.exit(0); } /* */ }");

    assertThat(rejection.outcome()).isEqualTo(GradingOutcome.POLICY);
    assertThat(rejection.problems().get(0)).contains("uses java.lang.System.exit");
  }

  @Test
  void a_class_of_the_course_in_a_file_of_another_name_is_refused() {
    assertThat(problems("class Probe {} class Level1CoreTest {}"))
        .containsExactly(CompileMessages.courseClass("katas.counter.Level1CoreTest"));
  }

  @Test
  void a_module_in_a_file_of_another_name_is_an_error() {
    assertThat(rejection("open module x {}").outcome()).isEqualTo(GradingOutcome.DID_NOT_COMPILE);
  }

  private List<String> problems(String body) {
    Rejection rejection = rejection("package katas.counter;\n" + body);
    assertThat(rejection.outcome()).isEqualTo(GradingOutcome.DID_NOT_COMPILE);
    return rejection.problems();
  }

  private Rejection rejection(String text) {
    Submission reference = new Intake(MiniCourse.course()).takeReference(MiniCourse.counter());
    List<SourceFile> sources = new ArrayList<>(reference.sources());
    sources.add(new SourceFile("Probe.java", "katas.counter", "Probe.java", text));
    Submission probe = new Submission("probe", reference.kata(), sources, List.of());
    return catchThrowableOfType(
        Rejection.class,
        () -> {
          try (CompiledSubmission compiled = compiler.compile(probe)) {
            new Policy().check(compiled);
          }
        });
  }
}

package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Grader;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.report.Report;
import grader.run.WorkerRunner;
import grader.sandbox.SandboxRequirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Submissions that answer every question with the same constant, made from the starter of each
 * kata: an exam that gives points for them asks too little. It takes minutes, since a constant
 * keeps many a test waiting for the limit of its search: {@code mvn -Pthorough verify}.
 */
@EnabledIfSystemProperty(
    named = "kata.thorough",
    matches = "true",
    disabledReason = "part of mvn -Pthorough verify")
class ConstantAnswersTest {
  /** What luck may give: an empty list is sometimes right, and doing nothing costs nothing. */
  private static final int MAX_SUBMISSIONS = 10;

  private static final Course COURSE = new Course(Path.of(".."));
  private static final Grader GRADER =
      new Grader(COURSE, WorkerRunner.create(SandboxRequirement.STRONGEST));

  private static final Pattern METHOD =
      Pattern.compile(
          "(?s)public (?:static )?(?:([\\w<>., ?\\[\\]]+?) )?(\\w+)\\(((?:(?!public ).)*?)"
              + "throw new NotImplementedException\\(\\);[^\\n]*");

  private static final Map<String, String> CONSTANTS =
      Map.ofEntries(
          Map.entry("void", ""),
          Map.entry("boolean", "return false;"),
          Map.entry("int", "return 1;"),
          Map.entry("long", "return 1;"),
          Map.entry("double", "return 1;"),
          Map.entry("String", "return \"x\";"),
          Map.entry("Optional", "return java.util.Optional.empty();"),
          Map.entry("List", "return java.util.List.of();"),
          Map.entry("Set", "return java.util.Set.of();"),
          Map.entry("Map", "return java.util.Map.of();"));

  @TestFactory
  Stream<DynamicTest> constants_get_about_nothing() {
    return COURSE.katas().stream()
        .filter(Kata::hasExam)
        .map(kata -> dynamicTest(kata.id(), () -> getsNothing(kata)));
  }

  private static void getsNothing(Kata kata) {
    Report report = GRADER.grade(kata, "constants", () -> constants(kata));

    // Who says for ever that there was work to do is asked for ever.
    assertThat(report.outcome()).isIn("finished", "timed-out");
    assertThat(report.level()).isNull();
    assertThat(report.score())
        .as(() -> "passed: " + new GradingResult("constants", List.of(report)).passedTests())
        .isLessThanOrEqualTo(MAX_SUBMISSIONS);
  }

  private static Submission constants(Kata kata) {
    Submission starter = GRADER.intake().take(kata.folder(), Optional.of(kata.id()));
    List<SourceFile> sources =
        starter.sources().stream().map(ConstantAnswersTest::constant).toList();
    return new Submission("constants", kata, sources, List.of());
  }

  private static SourceFile constant(SourceFile source) {
    String text =
        METHOD
            .matcher(source.text())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found
                            .group()
                            .replaceFirst(
                                "throw new NotImplementedException.*",
                                Matcher.quoteReplacement(answer(found.group(1))))));
    return new SourceFile(source.path(), source.packageName(), source.fileName(), text);
  }

  private static String answer(String type) {
    return type == null ? "" : CONSTANTS.getOrDefault(type.replaceFirst("<.*", ""), "return null;");
  }
}

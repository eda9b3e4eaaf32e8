package grader.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.Course;
import grader.course.PlantedSubmission;
import grader.run.ExpectedTest;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import grader.run.TestStatus;
import grader.text.AuthorMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a copy of the mini-course in one place at a time and expects to be told which. */
class CourseVerifierTest {
  private static final String SUBMISSIONS = "grader/exams/counter/submissions/";
  private static final String HIDDEN =
      "grader/exams/counter/hidden/java/exam/counter/HiddenTest.java";

  @TempDir private Path root;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
  }

  @Test
  void a_sound_course_has_no_problems() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_submission_that_ends_otherwise_than_it_says() throws IOException {
    edit(SUBMISSIONS + "hostile/exits/expect.properties", "outcome=policy", "outcome=exited");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("hostile/exits must end with exited but ends with policy: ");
  }

  @Test
  void a_message_that_is_not_said() throws IOException {
    edit(SUBMISSIONS + "broken/class-gone/expect.properties", "message=", "message=never ");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("broken/class-gone must be told \"never Estimates is missing\" but is told: ");
  }

  @Test
  void a_rule_and_a_hidden_test_that_nothing_needs() throws IOException {
    delete(SUBMISSIONS + "wrong/reset-keeps");
    delete(SUBMISSIONS + "wrong/starts-at-one");

    assertThat(problems())
        .contains(
            AuthorMessages.ruleUnbroken("2.2"),
            AuthorMessages.hiddenTestNotNeeded("r2_2_reset_begins_again"));
  }

  @Test
  void a_test_without_points_rule_or_hint() throws IOException {
    edit(HIDDEN, "@Points(20)\n  @Hint(\"Count to ten on paper.\")\n", "");
    edit(HIDDEN, "r2_1_names_share_nothing", "names_share_nothing");

    assertThat(problems())
        .contains(
            AuthorMessages.testWithout("r1_2_no_increment_is_lost", "@Points"),
            AuthorMessages.testWithout("r1_2_no_increment_is_lost", "@Hint"),
            AuthorMessages.testWithoutRule("exam.counter.HiddenTest#names_share_nothing"),
            AuthorMessages.ruleWithoutTest("2.1"),
            AuthorMessages.pointsSum(65));
  }

  @Test
  void marks_and_tags_of_the_interview_track_that_differ() throws IOException {
    edit("katas/counter/README.md", "**0.1** (interview)", "**0.1**");
    edit(
        "katas/counter/src/test/java/katas/counter/Level1CoreTest.java",
        "  @Tag(\"interview\")\n",
        "");

    assertThat(problems())
        .contains(
            AuthorMessages.interviewTestOfOtherRule("r0_1_visits_a_day", "0.1"),
            AuthorMessages.interviewRuleWithoutTest("1.2"));
  }

  @Test
  void a_test_of_a_rule_that_the_brief_does_not_have() throws IOException {
    edit("katas/counter/README.md", "- **2.2**", "- **2.7**");

    assertThat(problems())
        .contains(
            AuthorMessages.testOfUnknownRule("r2_2_reset_begins_again", "2.2"),
            AuthorMessages.ruleWithoutTest("2.7"));
  }

  @Test
  void a_question_without_a_rule_or_of_one_that_the_brief_does_not_have() throws IOException {
    edit("katas/counter/README.md", "a plus? (rule 1.2)", "a plus?");
    edit("katas/counter/README.md", "in between? (rule 2.2)", "in between? (rules 2.2, 4.4)");

    assertThat(problems())
        .containsExactlyInAnyOrder(
            AuthorMessages.questionWithoutRules("Why does an increment need more than a plus?"),
            AuthorMessages.questionOfUnknownRule(
                "What would a reset lose that came in between?", "4.4"));
  }

  @Test
  void a_starter_that_is_begun() throws IOException {
    edit(
        "katas/counter/src/main/java/katas/counter/Estimates.java",
        "throw new NotImplementedException();",
        "return 864_000;");

    assertThat(problems()).contains(AuthorMessages.starterPasses("r0_1_visits_a_day"));
  }

  @Test
  void a_starter_that_names_a_rule_which_the_brief_does_not_have() throws IOException {
    edit(
        "katas/counter/src/main/java/katas/counter/Estimates.java",
        "throw new NotImplementedException();",
        "throw new NotImplementedException(); // TODO: rule 9.9");

    assertThat(problems())
        .contains(AuthorMessages.starterNamesUnknownRule("Estimates.java", "9.9"));
  }

  @Test
  void a_starter_that_the_exam_does_not_state() throws IOException {
    edit("katas/counter/src/main/java/katas/counter/Estimates.java", "final", "/* . */ final");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("the starter is not the one that exam.properties states");
  }

  @Test
  void a_starter_that_fails_in_other_words() throws IOException {
    edit(
        "katas/counter/src/main/java/katas/counter/Estimates.java",
        "throw new NotImplementedException();",
        "return 7;");

    assertThat(problems())
        .first()
        .asString()
        .startsWith("the starter fails r0_1_visits_a_day with another message than its own: ");
  }

  @Test
  void a_solution_and_an_alternative_without_full_marks() throws IOException {
    String day = "10L * 86_400";
    edit("solutions/counter/src/main/java/katas/counter/Estimates.java", day, "7");

    assertThat(problems())
        .contains(
            AuthorMessages.notFull("reference solution", 90, 100, List.of("0.1")),
            AuthorMessages.notFull("alternative concurrent-map", 90, 100, List.of("0.1")));
  }

  @Test
  void an_alternative_that_fails_other_rules_than_it_says() throws IOException {
    edit(
        "solutions/counter/alternatives/concurrent-map/alternative.properties",
        "because=",
        "fails=1.2\nbecause=");

    assertThat(problems())
        .containsExactly(
            AuthorMessages.failsOther("alternative concurrent-map", List.of("1.2"), List.of()));
  }

  @Test
  void sources_that_do_not_compile() throws IOException {
    edit(HIDDEN, "class HiddenTest {", "class HiddenTest { int broken");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("the course's own sources of counter do not compile: ");
  }

  @Test
  void only_a_thorough_verification_repeats_planted_submissions() {
    int own = 3; // the starter, the reference and one alternative

    assertThat(repeated(new VerificationScope(true, OtherRules.ALL, 1, 1)).count()).isZero();
    assertThat(repeated(new VerificationScope(true, OtherRules.ALL, 2, 1)).count()).isEqualTo(own);
    assertThat(repeated(new VerificationScope(true, OtherRules.ALL, 2, 2)).count())
        .isEqualTo(own + planted().size());
  }

  @Test
  void a_sample_has_submissions_of_every_kind_and_level() {
    List<CheckResult> checks = checks(new InProcessRunner(), VerificationScope.sample(0));

    assertThat(checks).flatExtracting(CheckResult::problems).isEmpty();
    assertThat(checks).extracting(CheckResult::name).doesNotContain("every hidden test is needed");
    List<PlantedSubmission> byRules =
        planted().stream().filter(it -> it.outcome().isEmpty()).toList();
    assertThat(kindsAndLevels(VerificationScope.sample(0).chosen(planted())))
        .containsExactlyInAnyOrderElementsOf(kindsAndLevels(byRules));
    assertThat(VerificationScope.sample(0).chosen(planted())).hasSizeLessThan(byRules.size());
  }

  private static Set<String> kindsAndLevels(List<PlantedSubmission> planted) {
    return planted.stream()
        .flatMap(it -> it.fails().stream().map(rule -> it.verdict() + " " + rule.level()))
        .collect(Collectors.toSet());
  }

  @Test
  void a_sample_does_not_hide_a_rule_that_nothing_breaks() throws IOException {
    delete(SUBMISSIONS + "wrong/reset-keeps");
    delete(SUBMISSIONS + "wrong/starts-at-one");

    assertThat(checks(new InProcessRunner(), VerificationScope.sample(0)))
        .flatExtracting(CheckResult::problems)
        .contains(AuthorMessages.ruleUnbroken("2.2"));
  }

  @Test
  void a_score_that_does_not_repeat() {
    ThreadLocal<Boolean> odd = ThreadLocal.withInitial(() -> false);
    Runner moody = new Moody(odd);

    List<String> changing =
        checks(moody, new VerificationScope(true, OtherRules.ALL, 2, 1)).stream()
            .filter(check -> check.name().equals("scores repeat"))
            .flatMap(check -> check.problems().stream())
            .toList();

    assertThat(changing)
        .hasSize(3)
        .anyMatch(problem -> problem.contains("starter"))
        .anyMatch(problem -> problem.contains("reference solution"))
        .anyMatch(problem -> problem.contains("concurrent-map"));
  }

  /** Leaves the first test out in every second run of a thread; a thread repeats a grading. */
  private record Moody(ThreadLocal<Boolean> odd) implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      List<TestResult> results = new ArrayList<>(new InProcessRunner().run(request).results());
      odd.set(!odd.get());
      if (odd.get()) {
        ExpectedTest first = results.get(0).test();
        results.set(0, new TestResult(first, TestStatus.NOT_RUN, Optional.empty(), Duration.ZERO));
      }
      return new RunOutcome.Finished(results, "");
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }

  private CheckResult repeated(VerificationScope scope) {
    List<CheckResult> checks = checks(new InProcessRunner(), scope);
    return checks.get(checks.size() - 1);
  }

  private List<PlantedSubmission> planted() {
    return new Course(root).kata("counter").orElseThrow().plantedSubmissions();
  }

  private List<String> problems() {
    return checks(new InProcessRunner(), VerificationScope.ONCE).stream()
        .flatMap(check -> check.problems().stream())
        .toList();
  }

  private List<CheckResult> checks(Runner runner, VerificationScope scope) {
    Course course = new Course(root);
    try (CourseVerifier verifier = new CourseVerifier(new Grader(course, runner), scope)) {
      return verifier.begin(course.kata("counter").orElseThrow()).get();
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path, UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to), UTF_8);
  }

  private void delete(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}

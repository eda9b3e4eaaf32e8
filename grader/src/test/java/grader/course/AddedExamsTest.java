package grader.course;

import static grader.MiniCourse.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import grader.MiniCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instructor adds to an exam, and what is wrong with it. */
class AddedExamsTest {
  private static final String TEST = "counter/hidden/java/exam/counter/AddedTest.java";

  @TempDir private Path folder;
  private AddedExamSample exam;
  private Path counter;

  @BeforeEach
  void an_exam() {
    exam = new AddedExamSample(folder);
    counter = folder.resolve("counter");
  }

  private Kata kata() {
    return exam.course().kata("counter").orElseThrow();
  }

  @Test
  void tests_and_planted_submissions_are_added_and_the_rule_keeps_its_points() {
    RuleId rule = RuleId.parse("2.2").orElseThrow();

    TestPlan plan = kata().testPlan();

    assertThat(plan.points()).isEqualTo(100);
    assertThat(plan.tests()).hasSize(MiniCourse.counter().testPlan().tests().size() + 1);
    // Weights 5 and 15 of 15 points: 3.75 and 11.25.
    assertThat(plan.of(rule))
        .extracting(TestCase::methodName, TestCase::points)
        .containsExactly(tuple(AddedExamSample.TEST, 4), tuple("r2_2_reset_begins_again", 11));
    assertThat(kata().plantedSubmissions())
        .extracting(PlantedSubmission::name)
        .contains("wrong/seven-stays", "wrong/reset-keeps");
  }

  @Test
  void points_are_shared_by_the_largest_fractions_and_of_equal_ones_an_added_test_is_first() {
    assertThat(shares(List.of(1), List.of(1))).containsExactly(1, 0);
    assertThat(shares(List.of(1), List.of(3, 2))).containsExactly(1, 0, 0);
    assertThat(shares(List.of(10, 5), List.of(5))).containsExactly(4, 7, 4);
    assertThat(shares(List.of(3, 3), List.of(3, 3))).containsExactly(2, 2, 1, 1);
  }

  /** The points of the added tests, then those of the others, of one rule. */
  private static List<Integer> shares(List<Integer> own, List<Integer> added) {
    TestPlan shared = PointShares.of(plan("own", own), plan("added", added));
    return shared.tests().stream().map(TestCase::points).toList();
  }

  private static TestPlan plan(String className, List<Integer> points) {
    RuleId rule = RuleId.parse("1.1").orElseThrow();
    return new TestPlan(
        IntStream.range(0, points.size())
            .mapToObj(
                i -> new TestCase(className, "r1_1_" + i, rule, points.get(i), "", true, false))
            .toList(),
        List.of());
  }

  @Test
  void settings_raise_the_floors_and_forbid_more() {
    exam.write("counter/exam.properties", "timeFloor=20s\nmemoryFloor=32\nforbid=java.util.regex");

    ExamSettings settings = kata().settings();

    assertThat(settings.timeFloor()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.memoryFloorMebibytes()).isEqualTo(64);
    assertThat(settings.forbid()).contains("java.util.regex");
    assertThat(settings.allow()).containsExactly("java.lang.Runtime");
  }

  @Test
  void what_the_kata_decides_cannot_be_set() {
    exam.write("counter/exam.properties", "allow=java.net");

    says(
        CourseMessages.notOfAddedExam(
            counter.resolve("exam.properties"), "allow", AddedExams.KEYS));
  }

  @Test
  void a_folder_of_no_kata_is_named_and_those_of_tools_are_none() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    assertThat(kata().addedExam()).contains(counter);
    Path other = Files.createDirectory(folder.resolve("chess"));

    says(CourseMessages.addedToNoKata(other, List.of("counter")));
  }

  @Test
  void a_folder_that_adds_nothing_is_a_slip() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createDirectories(empty.resolve("none"));
    Files.createDirectories(empty.resolve("slip/counter/hiden/java"));
    Path missing = folder.resolve("missing");

    says(CourseMessages.noAddedExams(empty.resolve("none")), empty.resolve("none"));
    says(CourseMessages.noAddedExams(missing), missing);
    says(CourseMessages.emptyAddedExam(empty.resolve("slip/counter")), empty.resolve("slip"));
  }

  @Test
  void a_class_that_the_course_has_is_refused() {
    exam.edit("class AddedTest", "class HiddenTest");
    says(CourseMessages.addedClassTwice(folder.resolve(TEST), "exam.counter.HiddenTest"));
  }

  @Test
  void a_class_outside_of_the_package_of_the_exam_is_refused() {
    exam.edit("package exam.counter", "package katas.counter");
    says(
        CourseMessages.addedOutside(
            folder.resolve(TEST), "katas.counter.AddedTest", "exam.counter"));
  }

  @Test
  void a_test_without_a_rule_of_the_brief_or_without_points_is_refused() {
    exam.edit("r2_2_", "r4_9_");
    says(
        CourseMessages.testOfUnknownRule(
            "exam.counter.AddedTest#r4_9_second_reset_is_zero", rule("4.9")));
    exam.edit("r2_2_", "");
    says(CourseMessages.testWithoutRule("exam.counter.AddedTest#second_reset_is_zero"));
    exam.edit("@Points(5)", "");
    says(CourseMessages.testWithout("exam.counter.AddedTest#" + AddedExamSample.TEST, "@Points"));
  }

  @Test
  void a_planted_submission_or_a_resource_that_there_is_already_is_refused() throws IOException {
    exam.write("counter/submissions/wrong/reset-keeps/expect.properties", "verdict=wrong\n");
    says(CourseMessages.plantedTwice(counter, "wrong/reset-keeps"));
    Path course = folder.resolveSibling(folder.getFileName() + "-course");
    MiniCourse.copyTame(course);
    Path own = course.resolve("grader/exams/counter/hidden/resources/words.txt");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "a");
    exam.write("counter/hidden/resources/words.txt", "b");

    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> new Course(course).with(folder))
        .withMessage(
            CourseMessages.addedFileTwice(
                counter.resolve("hidden/resources/words.txt"), "words.txt"));
  }

  private void says(String message) {
    says(message, folder);
  }

  private static void says(String message, Path exams) {
    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> MiniCourse.course().with(exams))
        .withMessage(message);
  }
}

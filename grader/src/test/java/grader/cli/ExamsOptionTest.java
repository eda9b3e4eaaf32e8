package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.batch.BatchMessages;
import grader.batch.ShardMerger;
import grader.course.AddedExamSample;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.report.ReportMessages;
import grader.storage.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instructor's own hidden tests and planted submissions, beside those of the course. */
class ExamsOptionTest {
  @TempDir private Path root;
  private AddedExamSample exam;
  private LearnerFixture instructor;
  private Path bug;

  @BeforeEach
  void an_exam_and_a_bug_that_only_it_finds() {
    exam = new AddedExamSample(root.resolve("my exams"));
    instructor =
        new LearnerFixture(
            wish -> new InProcessRunner(), root.resolve("home"), MiniCourse.course().root());
    bug = exam.root().resolve("counter/submissions/wrong/seven-stays");
  }

  @Test
  void a_submission_is_graded_by_both_and_the_report_names_the_addition() throws IOException {
    Path student = root.resolve("student");
    assertThat(kata("plant", "counter", "wrong/seven-stays", "--to=" + student, exams())).isZero();

    assertThat(kata("grade", student.toString())).isEqualTo(ExitCode.PASSED);
    assertThat(kata("grade", student.toString(), "--json", exams())).isEqualTo(ExitCode.BELOW);

    JsonNode report = new ObjectMapper().readTree(instructor.out());
    assertThat(report.path("score").asInt()).isEqualTo(96);
    assertThat(report.path("maxScore").asInt()).isEqualTo(100);
    assertThat(report.path("addedExam").path("tests").asInt()).isEqualTo(1);
    String hash = report.path("addedExam").path("fingerprint").asText();
    assertThat(instructor.out()).doesNotContain(root.resolve("my exams").toString(), "my exams");

    kata("grade", student.toString(), exams());
    assertThat(instructor.out())
        .contains("rule 2.2: a second reset", ReportMessages.addedExam(1, hash))
        .doesNotContain("AddedTest.java", "my exams");
  }

  @Test
  void a_planted_submission_is_graded_where_it_stands() {
    assertThat(kata("grade", bug.toString(), exams())).isEqualTo(ExitCode.BELOW);
    assertThat(instructor.out()).contains("score: 96 of 100");
  }

  @Test
  void without_an_addition_nothing_is_said_of_one() {
    kata("grade", MiniCourse.counter().solution().toString(), "--json");

    assertThat(instructor.out()).doesNotContain("addedExam");
  }

  @Test
  void verify_holds_both_to_the_same_rules() throws IOException {
    Path course = root.resolve("course");
    MiniCourse.copyTame(course);
    instructor = new LearnerFixture(wish -> new InProcessRunner(), root.resolve("home"), course);
    assertThat(kata("verify", "counter", "--repeat=1", exams())).as(instructor.out()).isZero();
    exam.write("counter/submissions/wrong/seven-stays/expect.properties", "verdict=wrong\n");

    assertThat(kata("verify", "counter", "--repeat=1", exams())).isEqualTo(ExitCode.BELOW);
    assertThat(instructor.out())
        .contains("submissions/wrong/seven-stays")
        .contains("wrong/seven-stays/expect.properties: because= is missing");
  }

  @Test
  void a_result_is_kept_for_one_exam_only_and_parts_of_two_are_not_merged() throws IOException {
    Path students = root.resolve("class");
    for (String name : List.of("ann", "bob")) {
      MiniCourse.copyTree(
          MiniCourse.counter().solution().resolve("src"), students.resolve(name + "/src"));
    }
    String one = "--out=" + root.resolve("1");
    String two = "--out=" + root.resolve("2");
    kata("grade", students.toString(), one, "--shard=1/2", exams());
    assertThat(instructor.out()).isEqualTo(BatchMessages.ended(1, 0, 0, 0, 0) + "\n");
    kata("grade", students.toString(), one, "--shard=1/2", exams());
    assertThat(instructor.out()).isEqualTo(BatchMessages.ended(0, 1, 0, 0, 0) + "\n");
    kata("grade", students.toString(), two, "--shard=2/2");

    Path merged = root.resolve("merged");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> merge(merged))
        .withMessage(BatchMessages.otherClass(root.resolve("2"), root.resolve("1")));

    kata("grade", students.toString(), two, "--shard=2/2", exams());
    assertThat(merge(merged)).isEqualTo(2);
    assertThat(merged.resolve("bob.json")).content().contains("addedExam");

    exam.edit("isZero()", "isEqualTo(0)");
    kata("grade", students.toString(), one, "--shard=1/2", exams());
    assertThat(instructor.out()).isEqualTo(BatchMessages.ended(1, 0, 0, 0, 0) + "\n");
  }

  @Test
  void a_setting_of_the_addition_is_part_of_the_exam() {
    String out = "--out=" + root.resolve("out");
    Path students = root.resolve("class");
    kata("plant", "counter", "wrong/seven-stays", "--to=" + students.resolve("ann"), exams());
    kata("grade", students.toString(), out, exams());

    exam.write("counter/exam.properties", "timeFloor=30s\n");
    kata("grade", students.toString(), out, exams());

    assertThat(instructor.out()).isEqualTo(BatchMessages.ended(1, 0, 0, 0, 0) + "\n");
  }

  @Test
  void what_is_compiled_is_kept_in_the_users_own_cache() throws IOException {
    Path cache = CacheFolder.find().resolve("exams");
    Kata with = exam.course().kata("counter").orElseThrow();
    Grader grader = new Grader(exam.course(), new InProcessRunner());

    assertThat(grader.compiledKata(with).cache()).hasParentRaw(cache);
    assertThat(
            new Grader(MiniCourse.course(), new InProcessRunner())
                .compiledKata(MiniCourse.counter())
                .cache())
        .satisfies(own -> assertThat(own.startsWith(cache)).isFalse());
  }

  @Test
  void a_mistake_in_the_addition_is_wrong_usage() {
    exam.edit("class AddedTest", "class HiddenTest");

    assertThat(kata("grade", bug.toString(), exams())).isEqualTo(ExitCode.USAGE);
    assertThat(instructor.err()).contains("exam.counter.HiddenTest", "rename it");
  }

  private int merge(Path to) {
    return ShardMerger.merge(List.of(root.resolve("1"), root.resolve("2")), to);
  }

  private String exams() {
    return "--exams=" + exam.root();
  }

  private int kata(String... arguments) {
    return instructor.kata(arguments);
  }
}

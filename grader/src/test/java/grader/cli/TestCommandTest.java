package grader.cli;

import static grader.MiniCourse.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.GradingMessages;
import grader.MiniCourse;
import grader.course.CourseMessages;
import grader.course.TestSelection;
import grader.report.Report;
import grader.report.Report.TestLine;
import grader.report.ReportReader;
import grader.session.SessionMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public tests of a kata, on the work that stands in its folder. */
class TestCommandTest {
  @TempDir private Path folder;
  private SessionFixture session;

  @BeforeEach
  void a_course_of_ones_own() throws IOException {
    session = SessionFixture.in(folder);
  }

  @Test
  void only_public_tests_run_and_all_of_them_passing_is_exit_0() throws IOException {
    session.lay(MiniCourse.counter().solution());

    assertThat(session.kata("test", "counter")).isEqualTo(ExitCode.PASSED);
    assertThat(session.out())
        .startsWith("counter: katas/counter\n")
        .contains("  ok    1.2  An increment adds one and returns the new value")
        .doesNotContain("1.3", "2.1")
        .contains("points: 30 of 30 (public tests)\n")
        .contains("next: " + GradingMessages.nextAllPublic("counter") + "\n");
  }

  @Test
  void a_failure_has_its_details_and_is_exit_1() throws IOException {
    session.lay(MiniCourse.counter().solution());
    session.lay(MiniCourse.handedIn("wrong/week-for-day", folder.resolve("planted")));

    assertThat(session.kata("test", "counter")).isEqualTo(ExitCode.BELOW);
    assertThat(session.out())
        .contains("  FAIL  0.1", "hint: A day has 86,400 seconds.")
        .contains("points: 20 of 30 (public tests)\n")
        .contains("next: rule 0.1: A page with 10 visits a second has 864,000 a day\n");
  }

  @Test
  void a_level_or_a_rule_alone() throws IOException {
    session.lay(MiniCourse.counter().solution());
    session.lay(MiniCourse.handedIn("wrong/week-for-day", folder.resolve("planted")));

    assertThat(session.kata("test", "counter", "1")).isEqualTo(ExitCode.PASSED);
    assertThat(session.out())
        .doesNotContain("level 0")
        .contains("points: 20 of 20 (public tests of level 1)\n")
        .contains(
            "next: "
                + GradingMessages.nextOtherTests("counter", TestSelection.parse("1").orElseThrow())
                + "\n");
    assertThat(session.kata("test", "counter", "r1.2")).isEqualTo(ExitCode.PASSED);
    assertThat(session.out()).contains("points: 10 of 10 (public tests of rule 1.2)\n");
    assertThat(session.kata("test", "counter", "0.1")).isEqualTo(ExitCode.BELOW);
  }

  @Test
  void the_interview_track_alone() throws IOException {
    session.lay(MiniCourse.counter().solution());

    assertThat(session.kata("test", "counter", "--interview")).isEqualTo(ExitCode.PASSED);

    String track = CourseMessages.PUBLIC_TRACK;
    assertThat(session.out())
        .contains("  ok    0.1", "  ok    1.2", "points: 20 of 20 (" + track + ")\n")
        .contains(
            "next: "
                + GradingMessages.nextOtherTests("counter", TestSelection.interview(true))
                + "\n")
        .doesNotContain("1.1", "1.3", "2.1");
    session.says(SessionMessages.TRACK_OR_PART, "test", "counter", "1", "--interview");
  }

  @Test
  void a_kata_without_marks_has_no_interview_track() throws IOException {
    Path brief = folder.resolve("course/katas/counter/README.md");
    Files.writeString(brief, Files.readString(brief).replace("(interview) ", ""));

    session.says(SessionMessages.noTrack("counter"), "test", "counter", "--interview");
    session.says(SessionMessages.noTrack("counter"), "start", "counter", "--interview");
  }

  @Test
  void the_interview_track_is_graded_with_its_hidden_tests() throws IOException {
    Path work = MiniCourse.handedIn("wrong/week-for-day", folder.resolve("planted"));

    assertThat(session.kata("grade", work.toString(), "--kata=counter", "--interview"))
        .isEqualTo(ExitCode.BELOW);

    assertThat(session.out())
        .contains("  FAIL  0.1", "  ok    1.2", "(" + CourseMessages.TRACK + ")\n")
        .doesNotContain("1.1", "2.1");
    session.says(
        SessionMessages.TRACK_OF_ONE, "grade", work.toString(), "--interview", "--out=" + folder);
  }

  @Test
  void of_the_hidden_tests_the_track_has_those_with_its_tag_and_no_other() throws IOException {
    Path work = MiniCourse.handedIn("wrong/week-for-day", folder.resolve("planted"));

    session.kata("grade", work.toString(), "--kata=counter", "--interview", "--json");

    Report report = ReportReader.parse(session.out());
    assertThat(report.rules().stream().flatMap(rule -> rule.tests().stream()))
        .extracting(TestLine::name, TestLine::hidden)
        .containsExactly(
            tuple("r0_1_visits_a_day", false),
            tuple("r1_2_increment_returns_the_new_value", false),
            tuple("r1_2_no_increment_is_lost", true));
  }

  @Test
  void what_does_not_compile_and_what_the_policy_refuses_is_told_here_too() throws IOException {
    session.lay(MiniCourse.handedIn("broken/no-semicolon", folder.resolve("planted")));

    assertThat(session.kata("test", "counter")).isEqualTo(ExitCode.DID_NOT_COMPILE);
    assertThat(session.out())
        .contains("src/main/java/katas/counter/VisitCounter.java:14: ';' expected\n")
        .contains("next: " + GradingMessages.NEXT_FIX_FIRST + "\n");

    session.lay(MiniCourse.counter().solution());
    session.lay(MiniCourse.handedIn("hostile/opens-a-file", folder.resolve("planted")));
    assertThat(session.kata("test", "counter")).isEqualTo(ExitCode.BELOW);
    assertThat(session.out()).contains("policy:\n", "uses java.nio.file.Files.exists");
  }

  @Test
  void json_is_the_report_on_the_public_tests() throws IOException {
    session.lay(MiniCourse.counter().solution());

    assertThat(session.kata("test", "counter", "--json")).isEqualTo(ExitCode.PASSED);

    JsonNode report = new ObjectMapper().readTree(session.out());
    assertThat(report.get("maxScore").asInt()).isEqualTo(30);
    assertThat(report.get("submission").asText()).isEqualTo("katas/counter");
    assertThat(report.findValues("hidden")).allMatch(hidden -> !hidden.asBoolean());
  }

  @Test
  void wrong_usage_is_one_line() throws IOException {
    session.says(CourseMessages.unknownKata("chess", List.of("counter")), "test", "chess");
    session.says(SessionMessages.noSuchPart("nine"), "test", "counter", "nine");
    TestSelection level = TestSelection.parse("2").orElseThrow();
    session.says(
        SessionMessages.noPublicTests(
            "counter", level, List.of(rule("0.1"), rule("1.1"), rule("1.2"))),
        "test",
        "counter",
        "2");
  }

  @Test
  void a_kata_is_named_by_its_folder_too_on_any_system() {
    assertThat(KataArgument.id("katas/rate-limiter/")).isEqualTo("rate-limiter");
    assertThat(KataArgument.id("C:\\code\\katas\\rate-limiter\\")).isEqualTo("rate-limiter");
    assertThat(KataArgument.id("rate-limiter")).isEqualTo("rate-limiter");
  }
}

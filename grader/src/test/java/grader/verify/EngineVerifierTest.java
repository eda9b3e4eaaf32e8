package grader.verify;

import static grader.MiniCourse.rule;
import static org.assertj.core.api.Assertions.assertThat;

import grader.FakeEngines;
import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.Course;
import grader.course.CourseMessages;
import grader.enginelauncher.EngineServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a copy of the mini-course in one place at a time; its tests "on engines" use none. */
class EngineVerifierTest {
  private static final String EXAM = "grader/exams/counter/";
  private static final String TEST = EXAM + "engine/java/exam/counter/EngineLevel1Test.java";
  private static final Map<String, String> PLANTED =
      Map.of(
          "wrong/starts-at-one", "1.1",
          "racy/loses-the-fifth", "1.2",
          "wrong/blank-counts", "1.3",
          "wrong/one-for-all", "2.1",
          "wrong/reset-keeps", "2.2");

  private static final String SOURCE =
      """
      package exam.counter;

      import static org.assertj.core.api.Assertions.assertThat;
      import static org.assertj.core.api.Assertions.assertThatThrownBy;

      import katas.counter.VisitCounter;
      import org.junit.jupiter.api.Test;

      class EngineLevel1Test {
        private final VisitCounter counter = new VisitCounter();

        @Test
        void r1_1_begins_at_0() {
          assertThat(counter.value("home")).isZero();
        }

        @Test
        void r1_2_adds_up() {
          long before = counter.increment("home");
          for (int i = 0; i < 10; i++) {
            counter.increment("home");
          }
          assertThat(counter.value("home") - before).isEqualTo(10);
        }

        @Test
        void r1_3_refuses_blanks() {
          assertThatThrownBy(() -> counter.increment(" "))
              .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void r2_1_keeps_names_apart() {
          long before = counter.value("about");
          counter.increment("home");
          assertThat(counter.value("about")).isEqualTo(before);
        }

        @Test
        void r2_2_resets() {
          long before = counter.value("home");
          counter.increment("home");
          counter.reset("home");
          assertThat(counter.value("home")).isEqualTo(before);
        }
      }
      """;

  @TempDir private Path root;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
    FakeEngines.build(root, "System.exit(1);");
    Files.createDirectories(root.resolve(TEST).getParent());
    Files.writeString(root.resolve(TEST), SOURCE);
    for (Map.Entry<String, String> planted : PLANTED.entrySet()) {
      Path file = root.resolve(EXAM + "submissions/" + planted.getKey() + "/expect.properties");
      Files.writeString(file, Files.readString(file) + "engineFails=" + planted.getValue() + "\n");
    }
  }

  private List<String> problems() {
    return problems(1);
  }

  private List<String> problems(int alternatives) {
    return problems(alternatives, PLANTED.size());
  }

  private List<String> problems(int alternatives, int planted) {
    Course course = new Course(root);
    try (EngineServers servers = EngineServers.of(root, List.of());
        EngineVerifier verifier =
            new EngineVerifier(
                new Grader(course, new InProcessRunner(), Optional.of(servers)), true)) {
      List<CheckResult> checks = verifier.begin(course.kata("counter").orElseThrow()).get();
      assertThat(checks)
          .extracting(CheckResult::count)
          .containsExactly(5, 1, alternatives, planted);
      return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(root.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(root.resolve(file), text.replace(from, to));
  }

  @Test
  void a_sound_course_has_no_problems() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_patch_that_no_longer_applies() throws IOException {
    edit(
        "solutions/counter/src/main/java/katas/counter/VisitCounter.java",
        "old == null ? 0 : old",
        "old == null ? 0L : old");

    assertThat(problems(1, 3))
        .anyMatch(it -> it.startsWith("wrong/one-for-all/submission.patch does not apply"));
  }

  @Test
  void a_test_that_the_reference_fails() throws IOException {
    edit(TEST, "isEqualTo(10)", "isEqualTo(11)");

    assertThat(problems())
        .anyMatch(
            it ->
                it.startsWith(
                    VerifyMessages.failsOther("reference solution", Set.of(), Set.of(rule("1.2")))))
        .anyMatch(it -> it.startsWith("alternative concurrent-map must fail exactly rules []"));
  }

  @Test
  void an_alternative_that_is_not_for_engines() throws IOException {
    Path file =
        root.resolve("solutions/counter/alternatives/concurrent-map/alternative.properties");
    Files.writeString(file, Files.readString(file) + "\nnotOnEngines=It is slow there.\n");
    edit(TEST, "isEqualTo(10)", "isEqualTo(11)");

    assertThat(problems(0)).noneMatch(it -> it.startsWith("alternative"));
  }

  @Test
  void a_planted_submission_that_is_not_caught() throws IOException {
    edit(
        TEST,
        "isEqualTo(before);\n  }\n\n  @Test\n  void r2_2",
        "isNotNull();\n  }\n\n  @Test\n  void r2_2");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(VerifyMessages.failsOther("wrong/one-for-all", Set.of(rule("2.1")), Set.of()));
  }

  @Test
  void a_level_without_a_test_and_a_test_without_a_rule() throws IOException {
    edit(TEST, "r2_1", "r1_7");
    edit(TEST, "r2_2", "r1_8");

    assertThat(problems())
        .contains(
            VerifyMessages.noEngineTestsOfLevel(2),
            CourseMessages.testOfUnknownRule("r1_7_keeps_names_apart", rule("1.7")));
  }

  @Test
  void a_level_without_a_test_that_the_exam_states() throws IOException {
    edit(TEST, "r2_1", "r1_3");
    edit(TEST, "r2_2", "r1_3");
    Path settings = root.resolve(EXAM + "exam.properties");
    Files.writeString(settings, Files.readString(settings) + "\nlevelsWithoutEngines=2\n");

    assertThat(problems()).doesNotContain(VerifyMessages.noEngineTestsOfLevel(2));
  }

  @Test
  void rules_that_the_submission_does_not_break_at_all() throws IOException {
    edit(
        EXAM + "submissions/wrong/reset-keeps/expect.properties",
        "engineFails=2.2",
        "engineFails=2.1");

    assertThat(new Course(root).kata("counter").orElseThrow().plantedSubmissions())
        .filteredOn(planted -> planted.defect().equals("reset-keeps"))
        .singleElement()
        .satisfies(
            planted ->
                assertThat(planted.mistakes())
                    .containsExactly("engineFails= names rules that fails= does not"));
  }
}

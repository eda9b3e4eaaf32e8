package grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.run.WorkerRunner;
import grader.sandbox.SandboxRequirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a brief promises about its interview track: that it fits into 45 minutes. A kata whose brief
 * marks no track is left alone.
 */
class InterviewTrackTest {
  private static final int WORDS = 1_500;
  private static final int LINES = 250;
  private static final Course COURSE = new Course(Path.of(".."));

  static Stream<Kata> katas() {
    return COURSE.katas().stream().filter(kata -> !kata.brief().interviewTrack().isEmpty());
  }

  private static Path solution(Kata kata) {
    return kata.solution().resolve("interview");
  }

  @ParameterizedTest
  @MethodSource("katas")
  void there_are_at_most_1500_words_to_read_for_it(Kata kata) {
    TrackReading reading = new TrackReading(kata);

    assertThat(reading.named()).as("what the brief says to read").isNotEmpty();
    assertThat(reading.words()).as("words to read").isBetween(WORDS / 2, WORDS);
  }

  @ParameterizedTest
  @MethodSource("katas")
  void our_solution_of_it_has_at_most_250_lines_and_passes_its_tests(Kata kata) {
    Grader grader = new Grader(COURSE, WorkerRunner.create(SandboxRequirement.STRONGEST));

    Report report =
        grader.grade(solution(kata), Optional.of(kata.id()), its -> TestSelection.interview(false));

    assertThat(new SolutionLines(kata).written(solution(kata)))
        .as("lines of code")
        .isBetween(1, LINES);
    assertThat(report.outcome()).as(String.valueOf(report.problems())).isEqualTo("finished");
    assertThat(report.rules())
        .filteredOn(rule -> !rule.passed())
        .extracting(RuleLine::id)
        .isEmpty();
    assertThat(report.rules())
        .extracting(RuleLine::id)
        .containsExactlyElementsOf(
            kata.brief().interviewTrack().stream().map(rule -> rule.id().toString()).toList());
  }

  /**
   * A hidden test may ask for more of a rule than the track: then it has no tag, and another has.
   */
  @ParameterizedTest
  @MethodSource("katas")
  void hidden_tests_with_its_tag_judge_each_rule_that_has_hidden_tests_or_none(Kata kata) {
    List<TestCase> hidden = kata.testPlan().tests().stream().filter(TestCase::hidden).toList();
    Set<RuleId> judged = rules(hidden.stream().filter(TestCase::interview));
    Set<RuleId> track = rules(kata.brief().interviewTrack());
    Set<RuleId> tested = rules(hidden.stream());
    tested.retainAll(track);

    assertThat(judged).isIn(Set.of(), tested);
  }

  private static Set<RuleId> rules(Stream<TestCase> tests) {
    return tests.map(TestCase::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<RuleId> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("katas")
  void the_brief_says_how_many_lines_our_solution_took(Kata kata) throws IOException {
    List<Integer> lines = new SolutionLines(kata).byLevel();
    int both = lines.get(4) + lines.get(5);

    assertThat(Files.readString(kata.folder().resolve("README.md")))
        .contains("| interview track | level 0 | level 1 | level 2 | level 3 | levels 4 and 5 |")
        .contains(
            "| %d | %d | %d | %d | %d | %d |"
                .formatted(
                    new SolutionLines(kata).written(solution(kata)),
                    lines.get(0),
                    lines.get(1),
                    lines.get(2),
                    lines.get(3),
                    both));
  }
}

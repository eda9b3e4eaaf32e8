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

    assertThat(SolutionLines.below(solution(kata))).as("lines of code").isBetween(1, LINES);
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
                    SolutionLines.below(solution(kata)),
                    lines.get(0),
                    lines.get(1),
                    lines.get(2),
                    lines.get(3),
                    both));
  }
}

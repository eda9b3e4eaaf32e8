package grader.cli;

import grader.Grader;
import grader.course.Kata;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestSelection;
import grader.intake.UsageException;
import grader.session.LearnerWorkspace;
import grader.text.SessionMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that takes the interview track alone, on every command that runs tests. */
final class InterviewOption {
  @Option(
      names = "--interview",
      description = "Only the interview track: the rules that the brief marks, for 45 minutes.")
  private boolean interview;

  boolean wanted() {
    return interview;
  }

  /**
   * The rules of the track.
   *
   * @throws UsageException when the brief marks none
   */
  List<RuleId> rules(Kata kata) {
    List<RuleId> rules = kata.brief().interviewTrack().stream().map(Rule::id).toList();
    if (rules.isEmpty()) {
      throw new UsageException(SessionMessages.noTrack(kata.id()));
    }
    return rules;
  }

  /** The tests of the track. */
  TestSelection tests(Kata kata, boolean publicOnly) {
    rules(kata);
    return TestSelection.interview(publicOnly);
  }

  /** The work on a kata with the tests that are wanted: of the track, of a part, or all. */
  LearnerWorkspace work(Grader grader, Kata kata, @Nullable String part) {
    if (!interview) {
      return LearnerWorkspace.of(grader, kata, part);
    }
    if (part != null) {
      throw new UsageException(SessionMessages.TRACK_OR_PART);
    }
    return LearnerWorkspace.withTests(grader, kata, tests(kata, true));
  }
}

package grader.batch;

import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a class, without a grading.
 *
 * @param submissions under the names of the roster, in its order
 * @param leftOut names of those that were refused, or cannot be had
 */
public record RosterSources(List<Submission> submissions, List<String> leftOut) {
  /** Copies both lists. */
  public RosterSources {
    submissions = List.copyOf(submissions);
    leftOut = List.copyOf(leftOut);
  }

  /** Takes all submissions of a roster. */
  public static RosterSources take(Intake intake, Kata kata, Roster roster) {
    List<Submission> taken = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (RosterEntry entry : roster.entries()) {
      if (entry.problem().isPresent()) {
        leftOut.add(entry.name());
        continue;
      }
      try (FetchedSubmission source = FetchedSubmission.of(entry)) {
        Submission it = intake.take(source.path(), Optional.of(kata.id()));
        taken.add(new Submission(entry.name(), kata, it.sources(), it.notes()));
      } catch (IOException | RuntimeException e) {
        leftOut.add(entry.name());
      }
    }
    return new RosterSources(taken, leftOut);
  }
}

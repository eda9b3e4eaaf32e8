package grader.intake;

import grader.course.Kata;
import java.util.List;

/**
 * What the intake took.
 *
 * @param name what the learner called it: the path as given
 * @param sources sources of the kata's own packages, at least one, each place once
 * @param notes what was left out and why, one line each
 */
public record Submission(String name, Kata kata, List<SourceFile> sources, List<String> notes) {
  /** Copies both lists. */
  public Submission {
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }
}

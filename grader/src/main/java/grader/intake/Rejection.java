package grader.intake;

import grader.course.Outcome;
import java.util.List;

/** A stage before the run ends the grading: no test is run, the score is 0, the report says why. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;
  private final transient List<String> problems;

  /**
   * Creates it with at least one problem, each a line for the learner.
   *
   * @param outcome refused, did-not-compile or policy
   */
  public Rejection(Outcome outcome, List<String> problems) {
    super(outcome.word() + ": " + String.join("; ", problems));
    this.outcome = outcome;
    this.problems = List.copyOf(problems);
  }

  /** How the grading ends. */
  public Outcome outcome() {
    return outcome;
  }

  /** Lines for the learner, at least one. */
  public List<String> problems() {
    return problems;
  }
}

package grader.intake;

import grader.course.GradingOutcome;
import java.util.List;

/**
 * A stage before the run ends the grading: no test is run, the score is 0, the report says why.
 *
 * <p>A rejection is either for what the learner wrote, or for the packaging: how it was handed in,
 * which says nothing about the code and is something that a person should look at. One whose
 * outcome is {@link GradingOutcome#GRADER_FAULT} is for neither: this machine could not read it.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final GradingOutcome outcome;
  private final transient List<String> problems;
  private final boolean packaging;

  /**
   * Creates one for what the learner wrote, with at least one problem, each a line for the learner.
   *
   * @param outcome refused, did-not-compile, policy or grader-fault
   */
  public Rejection(GradingOutcome outcome, List<String> problems) {
    this(outcome, problems, false);
  }

  private Rejection(GradingOutcome outcome, List<String> problems, boolean packaging) {
    super(outcome.word() + ": " + String.join("; ", problems));
    this.outcome = outcome;
    this.problems = List.copyOf(problems);
    this.packaging = packaging;
  }

  /** Creates one for how the submission was handed in; the outcome is refused. */
  public static Rejection ofPackaging(String problem) {
    return new Rejection(GradingOutcome.REFUSED, List.of(problem), true);
  }

  /** Creates one for what this machine could not read; nobody gets points or loses them for it. */
  public static Rejection ofGrader(String problem) {
    return new Rejection(GradingOutcome.GRADER_FAULT, List.of(problem), false);
  }

  /** Whether the packaging is the reason, not the code. */
  public boolean isPackaging() {
    return packaging;
  }

  /** How the grading ends. */
  public GradingOutcome outcome() {
    return outcome;
  }

  /** Lines for the learner, at least one. */
  public List<String> problems() {
    return problems;
  }
}

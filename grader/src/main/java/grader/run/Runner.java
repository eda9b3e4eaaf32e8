package grader.run;

/** Runs tests apart from the grader. */
public interface Runner {
  /** Runs the tests and comes back within the limits, whatever the submission does. */
  RunOutcome run(RunRequest request);

  /** One line on the sandbox in use, for example {@code namespaces + policy}. */
  String sandbox();
}

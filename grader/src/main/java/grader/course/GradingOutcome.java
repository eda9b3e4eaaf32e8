package grader.course;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a grading can end, in the words of reports and of {@code outcome=} in an exam. */
public enum GradingOutcome {
  /** The intake took nothing: too large, a reserved package, a class twice, not UTF-8. */
  REFUSED,
  DID_NOT_COMPILE,
  /** The policy found a call or a class that a submission may not use. */
  POLICY,
  /** Every test came to an end. */
  FINISHED,
  TIMED_OUT,
  OUT_OF_MEMORY,
  /** The submission ended its own JVM. */
  EXITED,
  /** The submission printed more than it may. */
  FLOODED,
  /** The grader failed. Never blamed on the learner. */
  GRADER_FAULT;

  /** The word in a report: {@code did-not-compile}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome with this word, if there is one. */
  public static Optional<GradingOutcome> parse(String word) {
    return Stream.of(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}

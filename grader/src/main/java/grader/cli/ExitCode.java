package grader.cli;

import grader.batch.BatchGrader;
import grader.course.GradingOutcome;
import grader.report.EngineResults;
import grader.report.Report;
import java.util.OptionalInt;

/** What a caller reads first. */
public final class ExitCode {
  /** Full marks, or at least the threshold. */
  public static final int PASSED = 0;

  /**
   * Below full marks or the threshold; an entry of a class needs attention; a check of the course
   * does not hold.
   */
  public static final int BELOW = 1;

  /** The submission did not compile. */
  public static final int DID_NOT_COMPILE = 2;

  /** The command was wrong. */
  public static final int USAGE = 3;

  /** The grader failed. */
  public static final int GRADER_FAULT = 4;

  private ExitCode() {}

  /** Whether the report says nothing about the submission. */
  static boolean isFault(Report report) {
    return isFault(report.outcome())
        || report.engines() != null && isFault(report.engines().outcome());
  }

  /** Why the grader failed, in the report of a fault. */
  static String faultOf(Report report) {
    EngineResults engines = report.engines();
    boolean its = engines != null && isFault(engines.outcome());
    return (its ? engines.problems() : report.problems()).get(0);
  }

  private static boolean isFault(String outcome) {
    return GradingOutcome.parse(outcome).orElse(GradingOutcome.GRADER_FAULT)
        == GradingOutcome.GRADER_FAULT;
  }

  /** Of a class: whether somebody has to look at an entry; scores say nothing here. */
  static int of(BatchGrader.Count count) {
    if (count.faults() > 0) {
      return GRADER_FAULT;
    }
    return count.needsAttention() > 0 ? BELOW : PASSED;
  }

  static int of(Report report, OptionalInt threshold) {
    if (isFault(report)) {
      return GRADER_FAULT;
    }
    if (GradingOutcome.DID_NOT_COMPILE.word().equals(report.outcome())) {
      return DID_NOT_COMPILE;
    }
    return report.score() >= threshold.orElse(report.maxScore()) ? PASSED : BELOW;
  }
}

package grader.report.html;

import grader.course.GradingOutcome;
import grader.report.EntryState;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.Optional;

/**
 * A submission on the page of a class.
 *
 * @param name tells it apart
 * @param page the address of its own page, where it has one
 */
record ClassRow(String name, Report report, Optional<String> page) {
  /** Whether it has a score. */
  boolean graded() {
    return report.hasScore();
  }

  /** Whether it counts in statistics. What was refused says nothing about what a class can do. */
  boolean counts() {
    return graded() && !report.endedIn(GradingOutcome.REFUSED);
  }

  boolean needsAttention() {
    return report.state() == EntryState.NEEDS_ATTENTION;
  }

  boolean refused() {
    return graded() && !counts();
  }

  boolean notGraded() {
    return report.state() == EntryState.NOT_GRADED;
  }

  /** Its points; of what has none, the word why. */
  String score() {
    return graded() ? Integer.toString(report.score()) : report.state().words();
  }

  /** The level reached; a dash where there is none. */
  String level() {
    return graded() && report.level() != null ? report.level().toString() : "\u2013";
  }

  long milliseconds() {
    return report.timings().getOrDefault("total", 0L);
  }

  String ending() {
    return report.outcome().replace('-', ' ');
  }

  /** Why the grading ended early. */
  String why() {
    return report.problems().stream().findFirst().orElse("");
  }

  /** The first rule that is open, of those whose tests were run. */
  Optional<RuleLine> stuckAt() {
    return report.endedAfter(GradingOutcome.POLICY) && counts()
        ? report.rules().stream().filter(rule -> !rule.passed()).findFirst()
        : Optional.empty();
  }

  /** Where it stands, in few words. */
  String stuck() {
    if (!counts()) {
      return "";
    }
    if (!report.endedAfter(GradingOutcome.POLICY)) {
      return ending();
    }
    return stuckAt().map(RuleLine::id).orElse("none");
  }
}

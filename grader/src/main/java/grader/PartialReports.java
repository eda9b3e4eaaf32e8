package grader;

import grader.course.GradingOutcome;
import grader.course.TestSelection;
import grader.report.Report;
import grader.text.SessionMessages;

/** Says of a report on some of the tests what a report on all of them would not. */
final class PartialReports {
  private PartialReports() {}

  static Report of(TestSelection part, Report report) {
    return report.ofPart(nextStep(part, report), part.equals(TestSelection.PUBLIC));
  }

  private static String nextStep(TestSelection part, Report report) {
    boolean stopped =
        report.endedIn(GradingOutcome.REFUSED)
            || report.endedIn(GradingOutcome.DID_NOT_COMPILE)
            || report.endedIn(GradingOutcome.POLICY);
    if (stopped) {
      return SessionMessages.NEXT_FIX_FIRST;
    }
    if (report.endedIn(GradingOutcome.GRADER_FAULT) || report.score() < report.maxScore()) {
      return report.nextStep();
    }
    if (part.interview() && !part.publicOnly()) {
      return SessionMessages.nextAfterTrack(report.kata());
    }
    return part.equals(TestSelection.PUBLIC)
        ? SessionMessages.nextAllPublic(report.kata())
        : SessionMessages.nextOtherTests(report.kata(), part);
  }
}

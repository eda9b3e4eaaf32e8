package grader;

import grader.course.Outcome;
import grader.course.Selection;
import grader.report.Report;
import grader.text.EveningMessages;

/** Says of a report on some of the tests what a report on all of them would not. */
final class Parts {
  private Parts() {}

  static Report of(Selection part, Report report) {
    return report.ofPart(nextStep(part, report), part.level().isEmpty());
  }

  private static String nextStep(Selection part, Report report) {
    boolean stopped =
        report.endedIn(Outcome.REFUSED)
            || report.endedIn(Outcome.DID_NOT_COMPILE)
            || report.endedIn(Outcome.POLICY);
    if (stopped) {
      return EveningMessages.NEXT_FIX_FIRST;
    }
    if (report.endedIn(Outcome.GRADER_FAULT) || report.score() < report.maxScore()) {
      return report.nextStep();
    }
    return part.level().isEmpty()
        ? EveningMessages.nextAllPublic(report.kata())
        : EveningMessages.nextOtherTests(report.kata(), part);
  }
}

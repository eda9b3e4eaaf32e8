package grader.report.format;

import grader.intake.UsageException;
import grader.interview.InterviewReport;
import grader.report.Report;
import grader.report.ReportMessages;
import grader.report.html.HtmlEmitter;
import java.util.List;

/** The page for an interviewer; the one format for which reports do not suffice. */
final class InterviewEmitter implements Emitter {
  @Override
  public String emit(List<Report> reports) {
    throw new UsageException(ReportMessages.submissionNeeded(ReportFormat.INTERVIEW.word()));
  }

  static String emit(InterviewReport interview) {
    return HtmlEmitter.interview(interview);
  }
}

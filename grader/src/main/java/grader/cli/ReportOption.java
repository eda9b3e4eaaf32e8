package grader.cli;

import grader.intake.UsageException;
import grader.interview.InterviewReport;
import grader.report.Report;
import grader.report.form.ReportFile;
import grader.similarity.Pair;
import grader.text.ReportMessages;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where else a report goes, in which forms. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FORM=FILE",
      description = {
        "Write the report to a file, more than once if asked. Forms: json, html, markdown, csv,",
        "junit, gradescope, classroom50, actions, prairielearn; and interview, a page for the",
        "interviewer of one candidate, only while a submission is graded. When the grader failed,",
        "a form that could only say \"0 points\" is not written."
      })
  private List<String> wanted = List.of();

  /** The files, told apart before anything is graded, so that a slip costs no grading. */
  List<ReportFile> files() {
    return wanted.stream().map(ReportFile::parse).toList();
  }

  /** As {@link #files}, where there must be one. */
  List<ReportFile> someFiles() {
    if (wanted.isEmpty()) {
      throw new UsageException(ReportMessages.NO_REPORT);
    }
    return files();
  }

  /** Writes the files and says which were not. */
  static void write(List<ReportFile> files, List<Report> reports, PrintWriter err) {
    write(files, reports, List.of(), err);
  }

  /** The same for one submission that was graded just now. */
  static void write(
      List<ReportFile> files, Report report, Supplier<InterviewReport> interview, PrintWriter err) {
    files.stream()
        .filter(file -> !file.write(report, interview))
        .forEach(file -> sayNotWritten(file, err));
    err.flush();
  }

  /** The same for many, with the pairs of submissions that are alike. */
  static void write(
      List<ReportFile> files, List<Report> reports, List<Pair> pairs, PrintWriter err) {
    for (ReportFile file : files) {
      if (!file.write(reports, pairs)) {
        sayNotWritten(file, err);
      }
    }
    err.flush();
  }

  private static void sayNotWritten(ReportFile file, PrintWriter err) {
    err.println("kata: " + ReportMessages.faultNotWritten(file.path(), file.form().word()));
  }
}

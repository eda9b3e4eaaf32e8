package grader.cli;

import grader.intake.UsageException;
import grader.report.Report;
import grader.report.form.ReportFile;
import grader.similarity.Pair;
import grader.text.ReportMessages;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** Where else a report goes, in which forms. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FORM=FILE",
      description = {
        "Write the report to a file, more than once if asked. Forms: json, html, markdown, csv,",
        "junit, gradescope, classroom50, actions, prairielearn. When the grader failed, a form",
        "that could only say \"0 points\" is not written."
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

  /** The same with the pairs of submissions that are alike. */
  static void write(
      List<ReportFile> files, List<Report> reports, List<Pair> pairs, PrintWriter err) {
    for (ReportFile file : files) {
      if (!file.write(reports, pairs)) {
        err.println("kata: " + ReportMessages.faultNotWritten(file.path(), file.form().word()));
      }
    }
    err.flush();
  }
}

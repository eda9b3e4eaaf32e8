package grader.report.format;

import grader.intake.UsageException;
import grader.interview.InterviewReport;
import grader.report.ClassReport;
import grader.report.Report;
import grader.report.ReportMessages;
import grader.storage.AtomicFile;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file to write: a format and where it goes.
 *
 * @param path a file that is replaced as a whole or not at all; its folder is made when missing
 */
public record ReportFile(ReportFormat format, Path path) {
  /**
   * What {@code FORM=FILE} on a command line means.
   *
   * @throws UsageException when it is not written like that or names no format
   */
  public static ReportFile parse(String text) {
    int split = text.indexOf('=');
    Optional<ReportFormat> format = ReportFormat.parse(text.substring(0, Math.max(split, 0)));
    if (format.isEmpty() || split == text.length() - 1) {
      throw new UsageException(ReportMessages.badReport(text, ReportFormat.words()));
    }
    return new ReportFile(format.get(), Path.of(text.substring(split + 1)));
  }

  /**
   * Tells before any work is done whether so many reports fit in, and suffice.
   *
   * @throws UsageException when they do not
   */
  public void mustTake(int reports) {
    if (format.needsSubmission()) {
      throw new UsageException(ReportMessages.submissionNeeded(format.word()));
    }
    if (reports > 1 && !format.takesMany()) {
      throw new UsageException(ReportMessages.oneResultOnly(format.word(), reports));
    }
  }

  /**
   * Writes the reports. Those without a score are left out where the format could only count them
   * as 0 points; when none is left, no file is written and one that is there stays.
   *
   * @return whether a file was written
   * @throws UsageException when the format takes one report and more are given, or the file cannot
   *     be written
   */
  public boolean write(List<Report> reports) {
    return write(ClassReport.of(reports));
  }

  /** The same with all that is known of a class, in a format that has a place for it. */
  public boolean write(ClassReport all) {
    mustTake(all.reports().size());
    ClassReport told =
        format.showsFaults()
            ? all
            : all.withReports(all.reports().stream().filter(this::tells).toList());
    if (told.reports().isEmpty() && (told.passedOver().isEmpty() || !format.showsFaults())) {
      return false;
    }
    put(format.emitter().emitClass(told));
    return true;
  }

  /**
   * Writes the report of a submission that was graded just now, in any format.
   *
   * @param interview asked for only by a format that needs the submission
   * @return whether a file was written
   * @throws UsageException when it cannot be written
   */
  public boolean write(Report report, Supplier<InterviewReport> interview) {
    if (!format.needsSubmission()) {
      return write(List.of(report));
    }
    if (!tells(report)) {
      return false;
    }
    put(InterviewEmitter.emit(interview.get()));
    return true;
  }

  private void put(String text) {
    try {
      AtomicFile.write(path, text);
    } catch (IOException e) {
      throw new UsageException(StorageMessages.notWritten(path, e));
    }
  }

  private boolean tells(Report report) {
    return format.shows(report.state());
  }
}

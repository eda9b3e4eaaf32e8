package grader.cli;

import grader.batch.StoredClass;
import grader.intake.UsageException;
import grader.interview.InterviewReport;
import grader.report.ClassReport;
import grader.report.Report;
import grader.report.ReportMessages;
import grader.report.format.PageFolder;
import grader.report.format.ReportFile;
import grader.similarity.SimilarPair;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where else a report goes, in which forms. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FORM=FILE",
      description = {
        "Write a report in this format to a file; repeatable. Formats: json, html, markdown, csv,"
            + " excel (csv with a byte order mark), junit, gradescope, classroom50, actions, prairielearn,"
            + " and interview, a page for the interviewer of one candidate that only kata grade writes.",
        "After a failure of the grader, a format that could only say \"0 points\" is not written."
      })
  private List<String> wanted = List.of();

  @Option(
      names = "--pages",
      paramLabel = "FOLDER",
      description = "Write a page for each student, and index.html with links to all pages.")
  private @Nullable Path pages;

  /** The files, told apart before anything is graded, so that a slip costs no grading. */
  List<ReportFile> files() {
    return wanted.stream().map(ReportFile::parse).toList();
  }

  /** As {@link #files}, where there must be one. */
  List<ReportFile> someFiles() {
    if (wanted.isEmpty() && pages == null) {
      throw new UsageException(ReportMessages.NO_REPORT);
    }
    return files();
  }

  /** The folder of pages, where one is asked for. */
  Optional<Path> pages() {
    return Optional.ofNullable(pages);
  }

  /** Whether anything is to be written. */
  boolean isGiven() {
    return pages != null || !wanted.isEmpty();
  }

  /** Writes the files of a submission that was graded just now, and says which were not. */
  void write(
      List<ReportFile> files, Report report, Supplier<InterviewReport> interview, PrintWriter err) {
    StoredClass alone = StoredClass.of(report);
    pages().ifPresent(folder -> new PageFolder(folder, alone.files()).write(alone.all()));
    files.stream()
        .filter(file -> !file.write(report, interview))
        .forEach(file -> sayNotWritten(file, err));
    err.flush();
  }

  /** The same for many, with the pairs of submissions that are alike. */
  void write(List<ReportFile> files, StoredClass stored, List<SimilarPair> pairs, PrintWriter err) {
    ClassReport all = stored.all().with(pairs);
    Optional<PageFolder> folder = pages().map(it -> new PageFolder(it, stored.files()));
    folder.ifPresent(it -> it.write(all));
    for (ReportFile file : files) {
      List<String> addresses = folder.map(it -> it.addressesFrom(file.path())).orElse(List.of());
      if (!file.write(all.withPages(addresses))) {
        sayNotWritten(file, err);
      }
    }
    err.flush();
  }

  private static void sayNotWritten(ReportFile file, PrintWriter err) {
    err.println("kata: " + ReportMessages.faultNotWritten(file.path(), file.format().word()));
  }
}

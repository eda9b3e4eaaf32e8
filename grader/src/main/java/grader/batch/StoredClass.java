package grader.batch;

import grader.intake.UsageException;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import grader.report.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Results that were stored, with what is known of their class.
 *
 * @param all reports and what was passed over
 * @param files of the reports, without endings, each once; in their order
 */
public record StoredClass(ClassReport all, List<String> files) {
  /** Copies the list. */
  public StoredClass {
    files = List.copyOf(files);
  }

  /** Of a submission that was graded just now. */
  public static StoredClass of(Report report) {
    return new StoredClass(
        ClassReport.of(List.of(report)), List.of(FileNames.safe(report.submission())));
  }

  /**
   * Reads folders of {@code kata grade --out}, files of single results, and folders of such files.
   *
   * @throws UsageException when one is missing or cannot be read
   */
  public static StoredClass read(List<Path> paths) {
    List<Report> reports = new ArrayList<>();
    List<PassedOver> passedOver = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (Path path : paths) {
      ResultStore store = ResultStore.in(path);
      Optional<ShardManifest> file = Files.isDirectory(path) ? store.classFile() : Optional.empty();
      if (file.isPresent()) {
        reports.addAll(reports(path, store, file.get()));
        file.get().part().forEach(kept -> files.add(kept.file()));
        file.get().passedOver().stream()
            .filter(entry -> !passedOver.contains(entry))
            .forEach(passedOver::add);
      } else {
        List<Report> single = ReportReader.read(List.of(path));
        reports.addAll(single);
        single.forEach(report -> files.add(FileNames.safe(report.submission())));
      }
    }
    return new StoredClass(
        new ClassReport(reports, passedOver, List.of(), List.of()), distinct(files));
  }

  private static List<Report> reports(Path path, ResultStore store, ShardManifest file) {
    List<Report> reports = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (ShardManifest.Kept kept : file.part()) {
      store.report(kept.file()).ifPresentOrElse(reports::add, () -> unreadable.add(kept.name()));
    }
    if (!unreadable.isEmpty()) {
      throw new UsageException(BatchMessages.badResults(path, unreadable));
    }
    return reports;
  }

  private static List<String> distinct(List<String> files) {
    List<String> distinct = new ArrayList<>();
    for (String file : files) {
      String name = file;
      for (int i = 2; distinct.contains(name); i++) {
        name = file + "-" + i;
      }
      distinct.add(name);
    }
    return distinct;
  }
}

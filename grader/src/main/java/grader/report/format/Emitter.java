package grader.report.format;

import grader.report.ClassReport;
import grader.report.Report;
import java.util.List;

/** Puts reports into one format. Implementations keep no state. */
@FunctionalInterface
interface Emitter {
  /**
   * The text of the file.
   *
   * @param reports at least one; exactly one where the format takes one only
   */
  String emit(List<Report> reports);

  /** The text of the file of a class, in a format that has a place for more than the reports. */
  default String emitClass(ClassReport all) {
    return emit(all.reports());
  }
}

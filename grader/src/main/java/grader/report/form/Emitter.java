package grader.report.form;

import grader.report.Report;
import java.util.List;

/** Puts reports into one form. Implementations keep no state. */
@FunctionalInterface
interface Emitter {
  /**
   * The text of the file.
   *
   * @param reports at least one; exactly one where the form takes one only
   */
  String emit(List<Report> reports);
}

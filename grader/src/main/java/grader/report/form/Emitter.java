package grader.report.form;

import grader.report.Report;
import grader.similarity.Pair;
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

  /**
   * The text of the file, with the pairs of submissions that are alike in a form that has a place
   * for them.
   */
  default String emit(List<Report> reports, List<Pair> pairs) {
    return emit(reports);
  }
}

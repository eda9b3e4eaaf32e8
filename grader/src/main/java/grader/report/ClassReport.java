package grader.report;

import grader.similarity.SimilarPair;
import java.util.List;

/**
 * All that a form tells of a class.
 *
 * @param reports one a student, in the order of the form; katas may differ
 * @param passedOver what else lay among the submissions
 * @param pairs submissions that resemble each other, the most alike first; empty when nobody
 *     compared them
 * @param pages addresses of the pages of the submissions, relative to the file that is written, in
 *     the order of the reports; empty when there are no such pages
 */
public record ClassReport(
    List<Report> reports,
    List<PassedOver> passedOver,
    List<SimilarPair> pairs,
    List<String> pages) {
  /** Copies all lists. */
  public ClassReport {
    reports = List.copyOf(reports);
    passedOver = List.copyOf(passedOver);
    pairs = List.copyOf(pairs);
    pages = List.copyOf(pages);
  }

  /** Reports alone. */
  public static ClassReport of(List<Report> reports) {
    return new ClassReport(reports, List.of(), List.of(), List.of());
  }

  /** The same with pairs. */
  public ClassReport with(List<SimilarPair> itsPairs) {
    return new ClassReport(reports, passedOver, itsPairs, pages);
  }

  /** The same with the addresses of pages. */
  public ClassReport withPages(List<String> addresses) {
    return new ClassReport(reports, passedOver, pairs, addresses);
  }

  /** The same with other reports, in a form that has no place for pages. */
  public ClassReport withReports(List<Report> others) {
    return new ClassReport(others, passedOver, pairs, List.of());
  }
}

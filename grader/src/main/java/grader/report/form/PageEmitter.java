package grader.report.form;

import grader.report.Report;
import grader.report.html.HtmlEmitter;
import grader.similarity.Pair;
import java.util.List;

/** The page of a submission or of a class. */
final class PageEmitter implements Emitter {
  @Override
  public String emit(List<Report> reports) {
    return HtmlEmitter.emit(reports);
  }

  @Override
  public String emit(List<Report> reports, List<Pair> pairs) {
    return pairs.isEmpty() ? emit(reports) : HtmlEmitter.ofClass(reports, pairs);
  }
}

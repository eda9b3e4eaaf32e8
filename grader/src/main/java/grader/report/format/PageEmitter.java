package grader.report.format;

import grader.report.ClassReport;
import grader.report.Report;
import grader.report.html.HtmlEmitter;
import java.util.List;

/** The page of a submission or of a class. */
final class PageEmitter implements Emitter {
  @Override
  public String emit(List<Report> reports) {
    return HtmlEmitter.emit(reports);
  }

  @Override
  public String emitClass(ClassReport all) {
    boolean one = all.reports().size() == 1 && all.pairs().isEmpty() && all.passedOver().isEmpty();
    return one ? emit(all.reports()) : HtmlEmitter.ofClass(all);
  }
}

package grader.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grader.compare.Comparison;
import grader.interview.InterviewReport;
import grader.report.ClassReport;
import grader.report.Report;
import java.util.List;

/** Writes the page of one submission or of a class. Thread-safe. */
public final class HtmlEmitter {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlEmitter.class.getClassLoader(), packageName());

  private HtmlEmitter() {}

  /** The page of the only report, or of the class when there are more. */
  public static String emit(List<Report> reports) {
    return reports.size() == 1 ? submission(reports.get(0)) : ofClass(ClassReport.of(reports));
  }

  /** The page of one submission. */
  public static String submission(Report report) {
    return render("submission.jte", new SubmissionPage(report));
  }

  /** The page of a class. */
  public static String ofClass(ClassReport all) {
    return render("class.jte", ClassPage.of(all));
  }

  /** The page of a learner's sources beside correct ones, at least one comparison of one kata. */
  public static String comparison(List<Comparison> comparisons) {
    return render("compare.jte", new ComparisonPage(comparisons, ComparisonPage.Sides.LEARNER));
  }

  /** The page for an interviewer about one candidate's submission. */
  public static String interview(InterviewReport interview) {
    return render("interview.jte", new InterviewPage(interview));
  }

  private static String render(String template, Object page) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, page, out);
    return out.toString();
  }

  private static String packageName() {
    return HtmlEmitter.class.getPackageName();
  }
}

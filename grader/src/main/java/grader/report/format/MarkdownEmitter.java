package grader.report.format;

import grader.course.GradingOutcome;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import grader.report.Report.LevelLine;
import grader.report.Report.RuleLine;
import grader.text.MarkdownEscaper;
import grader.text.WorkflowCommandEscaper;
import java.util.ArrayList;
import java.util.List;

/**
 * A summary in GitHub's Markdown: of one submission with its rules, of many as one table. Nothing
 * that a submission says becomes a link, a picture, a heading or HTML: names stand in code spans,
 * messages in fenced blocks, the rest is escaped.
 */
final class MarkdownEmitter implements Emitter {
  @Override
  public String emit(List<Report> reports) {
    List<String> lines = reports.size() == 1 ? one(reports.get(0)) : many(reports);
    return text(lines);
  }

  @Override
  public String emitClass(ClassReport all) {
    if (all.passedOver().isEmpty()) {
      return emit(all.reports());
    }
    List<String> lines = many(all.reports());
    lines.addAll(List.of("", "Passed over:", ""));
    for (PassedOver entry : all.passedOver()) {
      lines.add(
          "- " + MarkdownEscaper.code(entry.name()) + ": " + MarkdownEscaper.plain(entry.why()));
    }
    return text(lines);
  }

  private static String text(List<String> lines) {
    return WorkflowCommandEscaper.escape(String.join("\n", lines)) + "\n";
  }

  private static List<String> many(List<Report> reports) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + reports.size() + " submissions");
    lines.add("");
    lines.add("| submission | kata | score | level | ended |");
    lines.add("| --- | --- | ---: | --- | --- |");
    for (Report report : reports) {
      boolean graded = report.hasScore();
      String points = graded ? report.score() + "/" + report.maxScore() : report.state().words();
      lines.add(
          MarkdownEscaper.row(
              MarkdownEscaper.cell(MarkdownEscaper.code(report.submission())),
              MarkdownEscaper.plain(report.kata()),
              points,
              graded ? level(report) : "",
              MarkdownEscaper.plain(
                  PlainTextSummary.ending(report) + (report.late() ? ", late" : ""))));
    }
    return lines;
  }

  private static List<String> one(Report report) {
    List<String> lines = new ArrayList<>();
    boolean graded = report.hasScore();
    String points =
        graded ? report.score() + " of " + report.maxScore() + " points" : report.state().words();
    lines.add("## " + MarkdownEscaper.plain(report.kata()) + ": " + points);
    lines.add("");
    lines.add(
        "Submission "
            + MarkdownEscaper.code(report.submission())
            + (graded ? ", " + reached(report) : "")
            + ".");
    if (!report.endedIn(GradingOutcome.FINISHED)) {
      lines.add("");
      lines.add("**" + MarkdownEscaper.plain(PlainTextSummary.ending(report)) + "**");
      lines.add("");
      lines.addAll(MarkdownEscaper.block(String.join("\n", report.problems())));
    }
    lines.add("");
    lines.add("Next: " + MarkdownEscaper.plain(report.nextStep()));
    if (graded) {
      levels(report, lines);
      report.rules().stream().filter(rule -> !rule.passed()).forEach(rule -> open(rule, lines));
    }
    if (report.engines() != null) {
      lines.addAll(
          List.of("", "On real engines: " + MarkdownEscaper.plain(report.engines().words())));
    }
    if (report.addedExam() != null) {
      lines.addAll(List.of("", MarkdownEscaper.plain(report.addedExam().words())));
    }
    report
        .notes()
        .forEach(note -> lines.addAll(List.of("", "Note: " + MarkdownEscaper.code(note))));
    return lines;
  }

  private static String reached(Report report) {
    return report.level() == null ? "no level reached yet" : "level " + level(report);
  }

  private static String level(Report report) {
    return report.level() == null
        ? "none yet"
        : report.level() + " " + MarkdownEscaper.plain(String.valueOf(report.levelName()));
  }

  private static void levels(Report report, List<String> lines) {
    lines.addAll(List.of("", "| level | points | rules |", "| --- | ---: | --- |"));
    for (LevelLine level : report.levels()) {
      List<String> rules = new ArrayList<>();
      for (RuleLine rule : report.rules()) {
        if (rule.id().startsWith(level.level() + ".")) {
          rules.add(MarkdownEscaper.plain(rule.id()) + " " + mark(rule));
        }
      }
      lines.add(
          MarkdownEscaper.row(
              level.level() + " " + MarkdownEscaper.plain(level.name()),
              level.points() + "/" + level.maxPoints(),
              String.join(", ", rules)));
    }
  }

  private static String mark(RuleLine rule) {
    return rule.passed() ? "ok" : rule.wasNotRun() ? "not run" : "**failed**";
  }

  private static void open(RuleLine rule, List<String> lines) {
    if (rule.wasNotRun()) {
      return;
    }
    lines.add("");
    lines.add(
        "### "
            + MarkdownEscaper.plain(PlainTextSummary.name(rule))
            + ": "
            + rule.points()
            + "/"
            + rule.maxPoints());
    lines.add("");
    lines.addAll(MarkdownEscaper.block(PlainTextSummary.of(rule)));
  }
}

package grader.report.format;

import grader.course.GradingOutcome;
import grader.report.CiText;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import grader.report.Report.LevelLine;
import grader.report.Report.RuleLine;
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
      lines.add("- " + MarkdownText.code(entry.name()) + ": " + MarkdownText.plain(entry.why()));
    }
    return text(lines);
  }

  private static String text(List<String> lines) {
    return CiText.inert(String.join("\n", lines)) + "\n";
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
          MarkdownText.row(
              MarkdownText.cell(MarkdownText.code(report.submission())),
              MarkdownText.plain(report.kata()),
              points,
              graded ? level(report) : "",
              MarkdownText.plain(
                  PlainTextSummary.ending(report) + (report.late() ? ", late" : ""))));
    }
    return lines;
  }

  private static List<String> one(Report report) {
    List<String> lines = new ArrayList<>();
    boolean graded = report.hasScore();
    String points =
        graded ? report.score() + " of " + report.maxScore() + " points" : report.state().words();
    lines.add("## " + MarkdownText.plain(report.kata()) + ": " + points);
    lines.add("");
    lines.add(
        "Submission "
            + MarkdownText.code(report.submission())
            + (graded ? ", " + reached(report) : "")
            + ".");
    if (!report.endedIn(GradingOutcome.FINISHED)) {
      lines.add("");
      lines.add("**" + MarkdownText.plain(PlainTextSummary.ending(report)) + "**");
      lines.add("");
      lines.addAll(MarkdownText.block(String.join("\n", report.problems())));
    }
    lines.add("");
    lines.add("Next: " + MarkdownText.plain(report.nextStep()));
    if (graded) {
      levels(report, lines);
      report.rules().stream().filter(rule -> !rule.passed()).forEach(rule -> open(rule, lines));
    }
    if (report.engines() != null) {
      lines.addAll(List.of("", "On real engines: " + MarkdownText.plain(report.engines().words())));
    }
    if (report.addedExam() != null) {
      lines.addAll(List.of("", MarkdownText.plain(report.addedExam().words())));
    }
    report.notes().forEach(note -> lines.addAll(List.of("", "Note: " + MarkdownText.code(note))));
    return lines;
  }

  private static String reached(Report report) {
    return report.level() == null ? "no level reached yet" : "level " + level(report);
  }

  private static String level(Report report) {
    return report.level() == null
        ? "none yet"
        : report.level() + " " + MarkdownText.plain(String.valueOf(report.levelName()));
  }

  private static void levels(Report report, List<String> lines) {
    lines.addAll(List.of("", "| level | points | rules |", "| --- | ---: | --- |"));
    for (LevelLine level : report.levels()) {
      List<String> rules = new ArrayList<>();
      for (RuleLine rule : report.rules()) {
        if (rule.id().startsWith(level.level() + ".")) {
          rules.add(MarkdownText.plain(rule.id()) + " " + mark(rule));
        }
      }
      lines.add(
          MarkdownText.row(
              level.level() + " " + MarkdownText.plain(level.name()),
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
            + MarkdownText.plain(PlainTextSummary.name(rule))
            + ": "
            + rule.points()
            + "/"
            + rule.maxPoints());
    lines.add("");
    lines.addAll(MarkdownText.block(PlainTextSummary.of(rule)));
  }
}

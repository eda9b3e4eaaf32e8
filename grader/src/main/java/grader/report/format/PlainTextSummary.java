package grader.report.format;

import grader.course.GradingOutcome;
import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the formats say in plain text, the same words in each. */
final class PlainTextSummary {
  private PlainTextSummary() {}

  /** The name of a rule: {@code 2.1 Counters of different names share nothing}. */
  static String name(RuleLine rule) {
    return (rule.id() + " " + rule.title()).strip();
  }

  /** Why a rule has not all its points, test by test; empty when it has. */
  static String of(RuleLine rule) {
    Set<String> said = new LinkedHashSet<>();
    for (TestLine test : rule.tests()) {
      if (!test.status().equals(TestLine.PASSED)) {
        said.add(of(test));
      }
    }
    return String.join("\n\n", said);
  }

  /** Message, the learner's own line and hint of one test; empty when it passed. */
  static String of(TestLine test) {
    List<String> lines = new ArrayList<>();
    if (test.message() != null) {
      lines.add(test.message());
    }
    if (test.location() != null) {
      lines.add("at " + test.location());
    }
    if (test.hint() != null) {
      lines.add("hint: " + test.hint());
    }
    return String.join("\n", lines);
  }

  /** The score, how the grading ended, what to do next, and what the submission printed. */
  static String of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(score(report));
    if (!report.endedIn(GradingOutcome.FINISHED)) {
      lines.add(ending(report) + ":");
      report.problems().forEach(problem -> lines.add("  " + problem));
    }
    if (report.addedExam() != null) {
      lines.add(report.addedExam().words());
    }
    lines.add("next: " + report.nextStep());
    report.notes().forEach(note -> lines.add("note: " + note));
    if (!report.output().isBlank()) {
      lines.add("the submission printed:");
      lines.add(report.output().lines().map(line -> "  " + line).collect(Collectors.joining("\n")));
    }
    return String.join("\n", lines);
  }

  /** {@code 60 of 100 points, level 0 Estimate}. */
  static String score(Report report) {
    String level =
        report.level() == null
            ? "no level reached yet"
            : "level " + report.level() + " " + report.levelName();
    return report.score() + " of " + report.maxScore() + " points, " + level;
  }

  /** The outcome in words: {@code did not compile}. */
  static String ending(Report report) {
    return report.outcome().replace('-', ' ');
  }
}

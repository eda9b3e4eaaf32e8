package grader.report.html;

import grader.course.GradingOutcome;
import grader.report.EngineResults;
import grader.report.Report;
import grader.report.Report.LevelLine;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the page of one submission shows, worked out so that the template only lays it out. */
final class SubmissionPage {
  private static final double MILLISECONDS = 1_000;

  private final Report report;
  private final List<LevelView> levels;

  SubmissionPage(Report report) {
    this.report = report;
    this.levels = levels(report);
  }

  /** One level with its rules. */
  record LevelView(LevelLine line, List<RuleView> rules) {
    int percent() {
      return line.maxPoints() == 0 ? 0 : 100 * line.points() / line.maxPoints();
    }
  }

  /**
   * One rule.
   *
   * @param details its tests that failed and say something that was not said above
   * @param more how many more of its tests failed
   */
  record RuleView(RuleLine line, RuleState state, List<TestLine> details, int more) {
    String anchor() {
      return "rule-" + line.id();
    }
  }

  Report report() {
    return report;
  }

  List<LevelView> levels() {
    return levels;
  }

  /** The last part of the path, which tells submissions apart. */
  String name() {
    return ShortNames.last(report.submission());
  }

  boolean graded() {
    return report.hasScore();
  }

  boolean needsAttention() {
    return report.needsAttention();
  }

  boolean finished() {
    return report.endedIn(GradingOutcome.FINISHED);
  }

  boolean fullMarks() {
    return finished() && report.score() == report.maxScore();
  }

  String ending() {
    return report.outcome().replace('-', ' ');
  }

  String level() {
    return report.level() == null
        ? "No level reached yet"
        : "Level reached: " + report.level() + " " + report.levelName();
  }

  /** The first rule that is open, in the order of the brief. */
  Optional<RuleView> firstOpen() {
    return levels.stream()
        .flatMap(level -> level.rules().stream())
        .filter(rule -> rule.state() != RuleState.PASSED)
        .findFirst();
  }

  /** The learner's own line in the first failure that names one. */
  Optional<String> ownLine() {
    return report.rules().stream()
        .flatMap(rule -> rule.tests().stream())
        .flatMap(test -> Optional.ofNullable(test.location()).stream())
        .findFirst();
  }

  /** Whether the learner has the test. */
  static String kind(TestLine test) {
    return test.hidden() ? "hidden test" : "public test";
  }

  static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.2f s", milliseconds / MILLISECONDS);
  }

  private static List<LevelView> levels(Report report) {
    Set<String> told = new HashSet<>();
    return report.levels().stream()
        .map(level -> new LevelView(level, rules(report, level, told)))
        .toList();
  }

  /** The rules that fail on real engines. */
  List<RuleView> failingOnEngines() {
    EngineResults engines = report.engines();
    Set<String> told = new HashSet<>();
    return engines == null
        ? List.of()
        : engines.rules().stream()
            .filter(rule -> !rule.passed() && !rule.wasNotRun())
            .map(rule -> rule(rule, told))
            .toList();
  }

  /** How many tests pass on real engines, and on which; empty when they were not asked for. */
  String onEngines() {
    EngineResults engines = report.engines();
    return engines == null ? "" : engines.words();
  }

  private static List<RuleView> rules(Report report, LevelLine level, Set<String> told) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith(level.level() + "."))
        .map(rule -> rule(rule, told))
        .toList();
  }

  /** A starter fails every test with the same words: once is enough. */
  private static RuleView rule(RuleLine rule, Set<String> told) {
    List<TestLine> details = new ArrayList<>();
    int more = 0;
    for (TestLine test : rule.tests()) {
      if (test.status().equals(TestLine.FAILED)) {
        if (told.add(test.message() + "\n" + test.hint())) {
          details.add(test);
        } else {
          more++;
        }
      }
    }
    return new RuleView(rule, RuleState.of(rule), details, more);
  }
}

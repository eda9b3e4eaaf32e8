package grader.report.html;

import grader.report.Report.RuleLine;

/** What became of a rule: a word and a mark, so that colour only repeats them. */
enum RuleState {
  PASSED("passed", "\u2713"),
  PARTLY("partly", "\u25D0"),
  FAILED("failed", "\u2715"),
  NOT_RUN("not run", "\u2013");

  private final String word;
  private final String mark;

  RuleState(String word, String mark) {
    this.word = word;
    this.mark = mark;
  }

  static RuleState of(RuleLine rule) {
    if (rule.passed()) {
      return PASSED;
    }
    if (rule.wasNotRun()) {
      return NOT_RUN;
    }
    return rule.points() > 0 ? PARTLY : FAILED;
  }

  String word() {
    return word;
  }

  String mark() {
    return mark;
  }

  /** The class of the style sheet. */
  String style() {
    return "is-" + word.replace(' ', '-');
  }
}

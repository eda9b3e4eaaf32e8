package grader.course;

import java.util.Comparator;

/**
 * One rule of a brief.
 *
 * @param title the first sentence of its text, without a full stop
 * @param text all of it, in one line and without marks of Markdown
 * @param interview whether it belongs to the interview track
 */
public record Rule(RuleId id, String title, String text, boolean interview) {
  /** Rules as a brief counts them. */
  static final Comparator<Rule> ORDER = Comparator.comparing(Rule::id);
}

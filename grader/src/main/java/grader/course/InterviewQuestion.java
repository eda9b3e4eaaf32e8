package grader.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question of an interviewer, from the list under {@code ## Teach it}.
 *
 * <p>In the brief it ends with a marker that names the rules it belongs to: {@code (rule 2.3)} or
 * {@code (rules 2.3, 4.7)}.
 *
 * @param text what to ask, without the marker
 * @param rules in the order of the marker; empty when the question has no marker
 */
public record InterviewQuestion(String text, List<RuleId> rules) {
  private static final Pattern MARKED =
      Pattern.compile("(.+?)\\s+\\(rules?\\s+(\\d+\\.\\d+(?:,\\s*\\d+\\.\\d+)*)\\)");

  /** Copies the rules. */
  public InterviewQuestion {
    rules = List.copyOf(rules);
  }

  /** Reads a list item. A marker that names no possible rule stays part of the text. */
  static InterviewQuestion parse(String item) {
    Matcher matcher = MARKED.matcher(item);
    if (!matcher.matches()) {
      return new InterviewQuestion(item, List.of());
    }
    List<RuleId> rules = new ArrayList<>();
    for (String id : matcher.group(2).split(",")) {
      Optional<RuleId> rule = RuleId.parse(id);
      if (rule.isEmpty()) {
        return new InterviewQuestion(item, List.of());
      }
      rules.add(rule.get());
    }
    return new InterviewQuestion(matcher.group(1), rules);
  }

  /** Whether it belongs to a rule of this level. */
  public boolean isOf(Level level) {
    return rules.stream().anyMatch(rule -> rule.level() == level);
  }
}

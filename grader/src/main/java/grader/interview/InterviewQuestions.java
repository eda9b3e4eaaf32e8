package grader.interview;

import grader.course.Brief;
import grader.course.InterviewQuestion;
import grader.course.Level;
import grader.course.RuleId;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to ask a candidate.
 *
 * @param failed the rules that fail, in the order of the brief, each with its questions
 * @param next the level to go on with when there is time; empty when every level is reached, or no
 *     question is left
 * @param ofNext the questions of that level that no failed rule asks
 */
public record InterviewQuestions(
    List<RuleToAsk> failed, Optional<Level> next, List<InterviewQuestion> ofNext) {
  /** Copies the lists. */
  public InterviewQuestions {
    failed = List.copyOf(failed);
    ofNext = List.copyOf(ofNext);
  }

  /** Where the questions of a failed rule come from. */
  public enum From {
    /** They belong to the rule. */
    RULE,
    /** The rule has none; they are those of its level. */
    LEVEL,
    /** The same, and they stand at an earlier rule already. */
    LEVEL_ABOVE,
    /** Neither the rule nor its level has one. */
    NOWHERE
  }

  /**
   * A rule that fails.
   *
   * @param text all of the rule, as the brief has it
   * @param above the rule at which the questions of the level stand; only with {@link
   *     From#LEVEL_ABOVE}
   */
  public record RuleToAsk(
      RuleId id,
      String text,
      From from,
      List<InterviewQuestion> questions,
      Optional<RuleId> above) {
    /** Copies the questions. */
    public RuleToAsk {
      questions = List.copyOf(questions);
    }
  }

  /** Finds the questions for a report. Rules that did not run fail nothing and ask nothing. */
  public static InterviewQuestions of(Brief brief, Report report) {
    List<RuleToAsk> failed = new ArrayList<>();
    for (RuleLine rule : report.rules()) {
      Optional<RuleId> id = RuleId.parse(rule.id());
      if (!rule.passed() && !rule.wasNotRun() && id.isPresent()) {
        failed.add(toAsk(brief, id.get(), rule, failed));
      }
    }
    Set<InterviewQuestion> asked = new HashSet<>();
    failed.forEach(rule -> asked.addAll(rule.questions()));
    int reached = report.level() == null ? -1 : report.level();
    Optional<Level> next =
        Stream.of(Level.values())
            .filter(level -> level.number() > reached)
            .filter(level -> !asked.containsAll(brief.questionsOf(level)))
            .findFirst();
    List<InterviewQuestion> left = new ArrayList<>(next.map(brief::questionsOf).orElse(List.of()));
    left.removeAll(asked);
    return new InterviewQuestions(failed, next, left);
  }

  private static RuleToAsk toAsk(Brief brief, RuleId id, RuleLine line, List<RuleToAsk> before) {
    String text = brief.rule(id).map(rule -> rule.text()).orElse(line.title());
    List<InterviewQuestion> own = brief.questionsOf(id);
    if (!own.isEmpty()) {
      return new RuleToAsk(id, text, From.RULE, own, Optional.empty());
    }
    List<InterviewQuestion> ofLevel = brief.questionsOf(id.level());
    Optional<RuleId> above =
        before.stream()
            .filter(rule -> rule.from == From.LEVEL && rule.id.level() == id.level())
            .map(RuleToAsk::id)
            .findFirst();
    if (above.isPresent()) {
      return new RuleToAsk(id, text, From.LEVEL_ABOVE, List.of(), above);
    }
    From from = ofLevel.isEmpty() ? From.NOWHERE : From.LEVEL;
    return new RuleToAsk(id, text, from, ofLevel, Optional.empty());
  }
}

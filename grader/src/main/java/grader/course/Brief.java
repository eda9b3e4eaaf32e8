package grader.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a brief promises and asks: its rules, in the order of their ids, and the questions of the
 * pass TEACH, in the order of the text.
 *
 * <p>Rules stand under the heading {@code ## Rules}, one list item each: {@code - **2.3** A hold
 * ends exactly ten minutes after it began.} An item may go on in indented lines; its first sentence
 * is the rule's title. {@code - **2.3** (interview) A hold ends ...} marks a rule of the interview
 * track, which is what fits into 45 minutes. Questions are the list items under {@code ## Teach
 * it}, see {@link InterviewQuestion}.
 */
public record Brief(List<Rule> rules, List<InterviewQuestion> questions) {
  private static final String RULES = "## Rules";
  private static final String TEACH = "## Teach it";
  private static final Pattern RULE =
      Pattern.compile("[-*] \\*\\*(\\d+\\.\\d+)\\.?\\*\\*[:.]? (\\(interview\\) )?(.+)");
  private static final Pattern QUESTION = Pattern.compile("[-*] (.+)");
  private static final Pattern SENTENCE = Pattern.compile("(.+?[.!?])(?=\\s+[\\p{Lu}(\"`*]|$).*");

  /** Copies both lists. */
  public Brief {
    rules = List.copyOf(rules);
    questions = List.copyOf(questions);
  }

  /** Reads the text of a brief. Items whose id is not a rule's are left out. */
  public static Brief parse(String markdown) {
    return new Brief(
        items(markdown, RULES).flatMap(item -> toRule(item).stream()).sorted(Rule.ORDER).toList(),
        items(markdown, TEACH).flatMap(item -> toQuestion(item).stream()).toList());
  }

  /** The rule with this id, if there is one. */
  public Optional<Rule> rule(RuleId id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The rules of the interview track; none where the brief marks none. */
  public List<Rule> interviewTrack() {
    return rules.stream().filter(Rule::interview).toList();
  }

  /** What to ask, one text a question, in the order of the brief. */
  public List<String> questionTexts() {
    return questions.stream().map(InterviewQuestion::text).toList();
  }

  /** The questions that belong to this rule. */
  public List<InterviewQuestion> questionsOf(RuleId rule) {
    return questions.stream().filter(question -> question.rules().contains(rule)).toList();
  }

  /** The questions that belong to a rule of this level. */
  public List<InterviewQuestion> questionsOf(Level level) {
    return questions.stream().filter(question -> question.isOf(level)).toList();
  }

  /** The items and paragraphs below a heading, each in one line, in order. */
  private static Stream<String> items(String markdown, String heading) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean below = false;
    for (String line : markdown.lines().toList()) {
      boolean isHeading = line.startsWith("#");
      if (isHeading || line.isBlank() || line.startsWith("- ") || line.startsWith("* ")) {
        items.add(item.toString());
        item.setLength(0);
      }
      if (line.startsWith("# ") || line.startsWith("## ")) {
        below = line.strip().equals(heading);
      } else if (below && !isHeading) {
        item.append(item.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    items.add(item.toString());
    return items.stream();
  }

  private static Optional<Rule> toRule(String item) {
    Matcher matcher = RULE.matcher(item);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean interview = matcher.group(2) != null;
    String text = matcher.group(3).strip();
    return RuleId.parse(matcher.group(1))
        .map(id -> new Rule(id, firstSentence(text), plain(text), interview));
  }

  private static Optional<InterviewQuestion> toQuestion(String item) {
    Matcher matcher = QUESTION.matcher(item);
    return matcher.matches()
        ? Optional.of(InterviewQuestion.parse(plain(matcher.group(1).strip())))
        : Optional.empty();
  }

  private static String firstSentence(String text) {
    Matcher matcher = SENTENCE.matcher(text);
    String plain = plain(matcher.matches() ? matcher.group(1) : text);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String plain(String text) {
    return text.replace("`", "").replace("**", "");
  }
}

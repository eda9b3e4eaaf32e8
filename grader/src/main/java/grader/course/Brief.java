package grader.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules that a brief promises, in the order of their ids.
 *
 * <p>They stand under the heading {@code ## Rules}, one list item each: {@code - **2.3** A hold
 * ends exactly ten minutes after it began.} An item may go on in indented lines; its first sentence
 * is the rule's title.
 */
public record Brief(List<Rule> rules) {
  private static final Pattern ITEM =
      Pattern.compile("[-*] \\*\\*(\\d+\\.\\d+)\\.?\\*\\*[:.]? (.+)");
  private static final Pattern SENTENCE = Pattern.compile("(.+?[.!?])(?=\\s+[\\p{Lu}(\"`*]|$).*");

  /** Copies the rules. */
  public Brief {
    rules = List.copyOf(rules);
  }

  /** Reads the text of a brief. Items whose id is not a rule's are left out. */
  public static Brief parse(String markdown) {
    List<Rule> rules = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean inRules = false;
    for (String line : markdown.lines().toList()) {
      boolean heading = line.startsWith("#");
      if (heading || line.isBlank() || line.startsWith("- ") || line.startsWith("* ")) {
        toRule(item).ifPresent(rules::add);
        item.setLength(0);
      }
      if (line.startsWith("# ") || line.startsWith("## ")) {
        inRules = line.strip().equals("## Rules");
      } else if (inRules && !heading) {
        item.append(item.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    toRule(item).ifPresent(rules::add);
    return new Brief(rules.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList());
  }

  private static Optional<Rule> toRule(CharSequence item) {
    Matcher matcher = ITEM.matcher(item);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String title = firstSentence(matcher.group(2).strip());
    return RuleId.parse(matcher.group(1)).map(id -> new Rule(id, title));
  }

  private static String firstSentence(String text) {
    Matcher matcher = SENTENCE.matcher(text);
    String sentence = matcher.matches() ? matcher.group(1) : text;
    String plain = sentence.replace("`", "").replace("**", "");
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }
}

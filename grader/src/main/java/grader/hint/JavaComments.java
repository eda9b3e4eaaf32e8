package grader.hint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of one source file as plain paragraphs, one string each. Knows the tags that the
 * solutions use; costs one pass over the text for each question.
 */
record JavaComments(String source) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*.*?\\*/|(?:^[ \\t]*//[^\\n]*\\n)+|//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");
  private static final Pattern PARAMETER = Pattern.compile("\\s@param\\s+(\\S+)\\s+");
  private static final Pattern OTHER_TAG = Pattern.compile("\\s@(return|throws)\\s+");

  static JavaComments of(String source) {
    return new JavaComments(source.replace("\r\n", "\n"));
  }

  /** The comment before the type and those in blocks inside: what it is and what it relies on. */
  List<String> ofType(String type) {
    int declared = declared(type);
    List<String> lines = new ArrayList<>();
    String before = "";
    for (MatchResult comment : comments()) {
      boolean javadoc = comment.group().startsWith("/**");
      if (comment.end() <= declared) {
        before = javadoc ? comment.group() : before;
      } else if (comment.group().startsWith("/*") && !javadoc) {
        lines.addAll(plain(comment.group()));
      }
    }
    lines.addAll(0, plain(before));
    return lines;
  }

  /** The comment right before a member; none when it has none. */
  List<String> ofMember(String name) {
    Pattern member =
        Pattern.compile("\\s*(?:@\\w+\\s+)*[\\w<>\\[\\], ]+\\b" + name + "\\b.*", Pattern.DOTALL);
    return comments().stream()
        .filter(comment -> member.matcher(source.substring(comment.end())).matches())
        .filter(
            comment ->
                source
                    .substring(comment.end())
                    .stripLeading()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .contains(name))
        .findFirst()
        .map(comment -> plain(comment.group()))
        .orElse(List.of());
  }

  /** Every comment that names this rule. */
  List<String> citing(String rule) {
    Pattern cited = Pattern.compile("(?<![\\d.])" + Pattern.quote(rule) + "(?!\\d)");
    return comments().stream()
        .filter(comment -> Pattern.compile("(?i)\\brules? ").matcher(comment.group()).find())
        .filter(comment -> cited.matcher(comment.group()).find())
        .flatMap(comment -> plain(comment.group()).stream())
        .toList();
  }

  /** The line on which a type is declared, counted from 1. */
  int lineOf(String type) {
    return (int) source.substring(0, declared(type)).chars().filter(it -> it == '\n').count() + 1;
  }

  private int declared(String type) {
    Matcher matcher =
        Pattern.compile(
                "^[a-z ]*\\b(?:class|record|interface|enum) " + type + "\\b", Pattern.MULTILINE)
            .matcher(source);
    return matcher.find() ? matcher.start() : 0;
  }

  private List<MatchResult> comments() {
    return COMMENT.matcher(source).results().toList();
  }

  private static List<String> plain(String comment) {
    String text =
        comment
            .replaceAll("^/\\*+|\\*+/$", "")
            .lines()
            .map(line -> line.strip().replaceFirst("^(?:\\*|//+) ?", ""))
            .reduce("", (all, line) -> all + "\n" + line);
    String split = PARAMETER.matcher(text).replaceAll("\n\n$1: ");
    return Arrays.stream(OTHER_TAG.matcher(split).replaceAll("\n\n").split("<p>|\\n\\s*\\n"))
        .map(JavaComments::withoutTags)
        .filter(it -> !it.isBlank())
        .toList();
  }

  private static String withoutTags(String paragraph) {
    String text =
        INLINE_TAG.matcher(paragraph).replaceAll(it -> Matcher.quoteReplacement(it.group(1)));
    return text.replaceAll("</?\\w+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

package grader.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes strangers' text safe inside GitHub's Markdown. */
final class MarkdownText {
  /** CommonMark permits a backslash before every ASCII punctuation character. */
  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** These never begin or end anything inside a line, so a title stays readable in its source. */
  private static final String HARMLESS = ".,;?'\"()/%+$^=-";

  private MarkdownText() {}

  /** Running text on one line: nothing in it is markup, and nothing becomes a link by itself. */
  static String plain(String said) {
    String line = said.replaceAll("\\s+", " ").strip();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      String character = line.substring(i, i + 1);
      boolean link = character.equals(".") && line.regionMatches(true, i - 3, "www", 0, 3);
      boolean markup = PUNCTUATION.matcher(character).matches() && !HARMLESS.contains(character);
      boolean begins = i == 0 && PUNCTUATION.matcher(character).matches();
      out.append(link || markup || begins ? "\\" : "").append(character);
    }
    return out.toString();
  }

  /** A code span around one line. */
  static String code(String said) {
    String line = said.replaceAll("\\s+", " ");
    String fence = "`".repeat(longest(line) + 1);
    String blank = line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
    return fence + blank + line + blank + fence;
  }

  /** A fenced block, its lines as they are. */
  static List<String> block(String said) {
    String fence = "`".repeat(Math.max(3, longest(said) + 1));
    List<String> lines = new ArrayList<>();
    lines.add(fence + "text");
    said.lines().forEach(lines::add);
    lines.add(fence);
    return lines;
  }

  /** A table cell: a pipe ends it even inside a code span, unless a backslash stands before it. */
  static String cell(String markdown) {
    return markdown.replace("|", "\\|");
  }

  /** A row of a table. */
  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static int longest(String text) {
    return BACKTICKS
        .matcher(text)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }
}

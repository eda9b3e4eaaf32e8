package grader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes strangers' text safe inside GitHub's Markdown. */
public final class MarkdownEscaper {
  /** CommonMark permits a backslash before every ASCII punctuation character. */
  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

  private static final Pattern LINK = Pattern.compile("(?i)://|www\\.|mailto:|@");

  private static final Pattern NUMBER_OF_A_LIST = Pattern.compile("^(\\d+)([.)])(?=\\s|$)");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** These never begin or end anything inside a line, so a title stays readable in its source. */
  private static final String HARMLESS = ".,:;?'\"()/%+$^=-";

  private MarkdownEscaper() {}

  /**
   * Running text on one line: nothing in it is markup. What a reader could turn into a link by
   * itself, an address or a mail box, becomes a code span.
   */
  public static String plain(String said) {
    String line = said.replaceAll("\\s+", " ").strip();
    if (LINK.matcher(line).find()) {
      return code(line);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      String character = line.substring(i, i + 1);
      boolean markup = i == 0 || !HARMLESS.contains(character);
      boolean escaped = markup && PUNCTUATION.matcher(character).matches();
      out.append(escaped ? "\\" : "").append(character);
    }
    return NUMBER_OF_A_LIST.matcher(out).replaceFirst("$1\\\\$2");
  }

  /** A code span around one line. */
  public static String code(String said) {
    String line = said.replaceAll("\\s+", " ");
    String fence = "`".repeat(longest(line) + 1);
    String blank = line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
    return fence + blank + line + blank + fence;
  }

  /** A fenced block, its lines as they are. */
  public static List<String> block(String said) {
    String fence = "`".repeat(Math.max(3, longest(said) + 1));
    List<String> lines = new ArrayList<>();
    lines.add(fence + "text");
    said.lines().forEach(lines::add);
    lines.add(fence);
    return lines;
  }

  /** A table cell: a pipe ends it even inside a code span, unless a backslash stands before it. */
  public static String cell(String markdown) {
    return markdown.replace("|", "\\|");
  }

  /** A row of a table. */
  public static String row(String... cells) {
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

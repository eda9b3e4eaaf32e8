package grader.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text that a submission wrote safe to print: no control characters, no endless lines, no
 * commands to whoever reads the log.
 *
 * <p>Every string of a report has been through {@link #line} or {@link #lines}, so a terminal and
 * JSON need nothing more. Markdown needs {@link MarkdownEscaper} beside, and HTML what its
 * templates do by themselves.
 */
public final class SafeText {
  private static final String MORE = " ...";

  /** So many accents on one letter exist in no language; more of them reach into other lines. */
  private static final int MAX_MARKS = 4;

  /**
   * What runners of builds take for commands: two colons at the beginning of a line, and a word in
   * square brackets behind two number signs anywhere.
   */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(\\h*):(?=:)|#(?=#[\\w.-]{0,40}\\[)");

  private SafeText() {}

  /**
   * Escapes control, format, invisible and unpaired surrogate characters as {@code \\uXXXX}, and
   * the first character of commands to build runners, but keeps line breaks, and cuts after {@code
   * limit} characters. A terminal can therefore be neither coloured nor cleared by a message. Costs
   * one pass over what is kept.
   */
  public static String lines(String text, int limit) {
    return withoutCommands(clean(text.replace("\r\n", "\n"), limit, true));
  }

  /** As {@link #lines}, uncut, and with commands to build runners as they are. */
  public static String printable(String text) {
    return clean(text.replace("\r\n", "\n"), Integer.MAX_VALUE, true);
  }

  /** As {@link #lines}, with every line break turned into a blank. */
  public static String line(String text, int limit) {
    return withoutCommands(clean(text.replaceAll("\\s+", " ").strip(), limit, false));
  }

  private static String withoutCommands(String text) {
    return COMMAND
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().endsWith(":") ? found.group(1) + "\\u003a" : "\\u0023"));
  }

  private static String clean(String text, int limit, boolean keepBreaks) {
    StringBuilder out = new StringBuilder();
    int marks = 0;
    int i = 0;
    while (i < text.length() && out.length() < limit) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (c == '\n' && keepBreaks || c == '\t') {
        out.append((char) c);
      } else if (isUnsafe(c) || marks > MAX_MARKS) {
        out.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return i < text.length() ? out.append(MORE).toString() : out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.OTHER_LETTER -> isBlank(c);
      default -> false;
    };
  }

  /** Letters that nobody sees: the fillers of Hangul. */
  private static boolean isBlank(int c) {
    return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
  }
}

package grader.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the public type that a source declares, without a compiler. Learning systems put names and
 * numbers around the name of a file, and the compiler wants the name of the type.
 */
final class PublicType {
  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\bpublic\\s+(?:(?:abstract|final|sealed|non-sealed|strictfp)\\s+){0,4}"
              + "(?:class|interface|@\\s?interface|enum|record)\\s+([\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*)");

  private PublicType() {}

  /** Its name; empty when there is none outside of all braces. */
  static Optional<String> of(String text) {
    Matcher matcher = DECLARATION.matcher(topLevel(text));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The text without comments, literals and whatever stands in braces; one pass. */
  private static String topLevel(String text) {
    StringBuilder top = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int end = endOfHidden(text, at);
      if (end > at) {
        top.append(' ');
        at = end - 1;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
          top.append(c);
        }
      }
    }
    return top.toString();
  }

  /** The end of the comment or literal that begins here; the same place when none does. */
  private static int endOfHidden(String text, int at) {
    if (text.startsWith("//", at)) {
      return end(text, "\n", at);
    } else if (text.startsWith("/*", at)) {
      return end(text, "*/", at + 2);
    } else if (text.startsWith("\"\"\"", at)) {
      return end(text, "\"\"\"", at + 3);
    }
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1);
  }

  private static int end(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}

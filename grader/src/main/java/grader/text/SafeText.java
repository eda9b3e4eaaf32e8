package grader.text;

/** Makes text that a submission wrote safe to print: no control characters, no endless lines. */
public final class SafeText {
  private static final String MORE = " ...";

  private SafeText() {}

  /**
   * Escapes control, format and unpaired surrogate characters as {@code \\uXXXX}, but keeps line
   * breaks, and cuts after {@code limit} characters. A terminal can therefore be neither coloured
   * nor cleared by a message. Costs one pass over the text.
   */
  public static String lines(String text, int limit) {
    return clean(text.replace("\r\n", "\n"), limit, true);
  }

  /** As {@link #lines}, with every line break turned into a blank. */
  public static String line(String text, int limit) {
    return clean(text.replaceAll("\\s+", " ").strip(), limit, false);
  }

  private static String clean(String text, int limit, boolean keepBreaks) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length() && out.length() < limit) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' && keepBreaks || c == '\t') {
        out.append((char) c);
      } else if (isUnsafe(c)) {
        out.append(String.format("\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return i < text.length() ? out.append(MORE).toString() : out.toString();
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}

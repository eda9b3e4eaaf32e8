package grader.run;

import java.nio.charset.StandardCharsets;

/** Makes text of a submission safe to print. */
final class PrintableText {
  private PrintableText() {}

  /** Decodes UTF-8, with U+FFFD for what is not, and escapes. */
  static String of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Escapes what a terminal or a reader could be tricked with: control characters but for line
   * breaks and tabs, invisible format characters such as changes of direction, and lone surrogates.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(point -> append(plain, point));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int point) {
    boolean harmless =
        switch (Character.getType(point)) {
          case Character.CONTROL -> point == '\n' || point == '\t';
          case Character.FORMAT, Character.SURROGATE -> false;
          case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
          default -> true; // every other category of Unicode is something to see
        };
    if (harmless) {
      plain.appendCodePoint(point);
    } else if (point > Character.MAX_VALUE) {
      plain.append(String.format("\\u{%x}", point));
    } else {
      plain.append(String.format("\\u%04x", point));
    }
  }
}

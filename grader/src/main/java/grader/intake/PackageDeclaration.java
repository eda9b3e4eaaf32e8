package grader.intake;

import java.util.Optional;

/**
 * Finds the package that a source declares, without a compiler. One pass, whatever the text is: a
 * pattern would look at the rest of the text again for each comment that never ends.
 *
 * <p>Escapes such as {@code \\u0070} are not read. What hides behind them is found in the class
 * files.
 */
final class PackageDeclaration {
  private static final String KEYWORD = "package";

  private final String text;
  private int at;

  private PackageDeclaration(String text) {
    this.text = text;
  }

  /** The declared package; empty when something else than a package clause comes first. */
  static Optional<String> of(String text) {
    PackageDeclaration clause = new PackageDeclaration(text);
    clause.skipBlanks();
    while (clause.isAt('@')) {
      clause.skipAnnotation();
      clause.skipBlanks();
    }
    if (!text.startsWith(KEYWORD, clause.at)) {
      return Optional.empty();
    }
    clause.at += KEYWORD.length();
    return clause.name();
  }

  private Optional<String> name() {
    StringBuilder name = new StringBuilder();
    skipBlanks();
    while (at < text.length() && !isAt(';')) {
      char c = text.charAt(at++);
      if (c != '.' && !Character.isJavaIdentifierPart(c)) {
        return Optional.empty();
      }
      name.append(c);
      skipBlanks();
    }
    return at < text.length() && !name.isEmpty() ? Optional.of(name.toString()) : Optional.empty();
  }

  private void skipAnnotation() {
    at++;
    while (at < text.length() && (isAt('.') || Character.isJavaIdentifierPart(text.charAt(at)))) {
      at++;
    }
    skipBlanks();
    int depth = 0;
    while (at < text.length() && (isAt('(') || depth > 0)) {
      depth += isAt('(') ? 1 : isAt(')') ? -1 : 0;
      at++;
    }
  }

  private void skipBlanks() {
    boolean more = true;
    while (more && at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = end("\n");
      } else if (text.startsWith("/*", at)) {
        at += 2;
        at = end("*/");
      } else {
        more = false;
      }
    }
  }

  private int end(String mark) {
    int found = text.indexOf(mark, at);
    return found < 0 ? text.length() : found + mark.length();
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}

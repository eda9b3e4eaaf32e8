package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template cut into pieces, once.
 *
 * @param pieces text and variables, in order
 */
record ParsedTemplate(List<Piece> pieces) {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_]*)(\\??)}}");

  /** A piece of a template. */
  sealed interface Piece {}

  /** Text as it is. */
  record Text(String text) implements Piece {}

  /** A place for a value. */
  record Variable(String name, boolean required) implements Piece {}

  static ParsedTemplate parse(String template) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(template);
    int end = 0;
    while (matcher.find()) {
      pieces.add(new Text(template.substring(end, matcher.start())));
      pieces.add(new Variable(matcher.group(1), matcher.group(2).isEmpty()));
      end = matcher.end();
    }
    pieces.add(new Text(template.substring(end)));
    return new ParsedTemplate(List.copyOf(pieces));
  }

  /** Puts values in, each as {@code escape} makes it, in one pass: no value is looked at again. */
  String fill(Map<String, String> variables, UnaryOperator<String> escape) {
    requireAll(variables);
    StringBuilder filled = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Text text) {
        filled.append(text.text());
      } else if (piece instanceof Variable variable) {
        filled.append(escape.apply(variables.getOrDefault(variable.name(), "")));
      }
    }
    return filled.toString();
  }

  private void requireAll(Map<String, String> variables) {
    TreeSet<String> missing = new TreeSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Variable variable
          && variable.required()
          && !variables.containsKey(variable.name())) {
        missing.add(variable.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingVariablesException(List.copyOf(missing));
    }
  }
}

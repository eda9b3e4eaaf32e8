// Each variable is replaced in the text as it is by then.
package katas.notifications;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A template.
 *
 * @param text its text
 */
record ParsedTemplate(String text) {

  static ParsedTemplate parse(String template) {
    return new ParsedTemplate(template);
  }

  /** Puts values in, each as {@code escape} makes it. */
  String fill(Map<String, String> variables, UnaryOperator<String> escape) {
    String filled = text;
    for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
      String value = escape.apply(variable.getValue());
      filled = filled.replace("{{" + variable.getKey() + "}}", value); // BUG: values are text too
      filled = filled.replace("{{" + variable.getKey() + "?}}", value);
    }
    return filled.replaceAll("\\{\\{[A-Za-z][A-Za-z0-9_]*\\?}}", "");
  }
}

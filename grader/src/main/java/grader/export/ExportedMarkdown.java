package grader.export;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the Markdown of an export from that of the course, so that it names only what is there.
 *
 * <p>Three comments, which no reader of the course sees, say what differs:
 *
 * <pre>{@code
 * <!-- course only -->left out of every export<!-- end -->
 * <!-- export only: stands in every export -->
 * <!-- solutions only: stands in an export that has the branch of solutions -->
 * }</pre>
 */
final class ExportedMarkdown {
  private static final Pattern COURSE_ONLY =
      Pattern.compile("<!-- course only -->.*?<!-- end -->", Pattern.DOTALL);
  private static final Pattern EXPORT_ONLY =
      Pattern.compile("<!-- export only:\\s(.*?)\\s?-->", Pattern.DOTALL);
  private static final Pattern SOLUTIONS_ONLY =
      Pattern.compile("<!-- solutions only:\\s(.*?)\\s?-->\\n?", Pattern.DOTALL);

  private ExportedMarkdown() {}

  /**
   * The text as an export has it.
   *
   * @param solutions whether the export has the branch of solutions
   */
  static String of(String course, boolean solutions) {
    String text = COURSE_ONLY.matcher(course).replaceAll("");
    text = SOLUTIONS_ONLY.matcher(text).replaceAll(solutions ? "$1\n" : "");
    return EXPORT_ONLY.matcher(text).replaceAll("$1");
  }

  /** Fills the places {@code {{name}}} of a template. */
  static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    Matcher open = Pattern.compile("\\{\\{\\w+}}").matcher(text);
    if (open.find()) {
      throw new IllegalStateException("nothing fills " + open.group());
    }
    return text;
  }
}

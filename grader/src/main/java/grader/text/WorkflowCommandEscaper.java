package grader.text;

import java.util.regex.Pattern;

/** Keeps text from being obeyed by a CI system that listens to what is printed. */
public final class WorkflowCommandEscaper {
  /**
   * The runner of GitHub Actions obeys a line that begins with two colons, blanks before or not.
   */
  private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*):(?=:)");

  /** Its older form, obeyed wherever it stands in a line. */
  private static final Pattern OLDER_COMMAND = Pattern.compile("##(?=\\[)");

  private WorkflowCommandEscaper() {}

  /**
   * The text with a blank inside each workflow command, so that a message of a submission cannot
   * forge a notice such as {@code ::notice title=Autograding report::}. Other text stays as it is.
   */
  public static String escape(String text) {
    String without = COMMAND.matcher(text).replaceAll("$1: ");
    return OLDER_COMMAND.matcher(without).replaceAll("## ");
  }
}

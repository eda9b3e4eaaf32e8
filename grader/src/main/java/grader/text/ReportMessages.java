package grader.text;

import java.util.Collection;

/**
 * What the command line says about reports and packages that it cannot read or write: one line,
 * what is wrong and what to do.
 */
public final class ReportMessages {
  private ReportMessages() {}

  public static String noSuchResult(Object path) {
    return path + " does not exist: give result files of kata grade --json, or a folder of them";
  }

  public static String noResults(Object path) {
    return path + " holds no result files: give a folder with files of kata grade --json in it";
  }

  public static String notAResult(Object path, String why) {
    return path + " is not a result of kata grade --json: " + why;
  }

  public static String badReport(String given, Collection<String> forms) {
    return "--report " + given + ": write it like FORM=FILE, FORM is " + String.join(", ", forms);
  }

  public static String oneOnly(String form, int given) {
    return "--report "
        + form
        + " takes one result, not "
        + given
        + ": name one result file, or use html, markdown, csv or junit";
  }

  public static String submissionNeeded(String form) {
    return "--report "
        + form
        + " needs the submission, its history and the course: write it while you grade one, by"
        + " kata grade PATH --report "
        + form
        + "=FILE";
  }

  public static String environmentMissing(String form, String variable) {
    return "--report "
        + form
        + " needs the environment variable "
        + variable
        + ", which the runner of that system sets";
  }

  public static final String NO_REPORT =
      "nothing to write: add --report FORM=FILE, for example --report html=report.html";

  public static String faultNotWritten(Object path, String form) {
    return path
        + " was not written: there is no score, and "
        + form
        + " could only say 0 points; see why above, then grade again";
  }

  public static String faultsAmongResults(Collection<String> submissions) {
    return "the grader failed on "
        + submissions.size()
        + ", grade again: "
        + String.join(", ", submissions);
  }

  public static String unknownBundle(String kind, Collection<String> known) {
    return "there is no package for " + kind + ": use one of " + String.join(", ", known);
  }

  public static String notWritten(Object path, String why) {
    return path + " cannot be written: " + why;
  }
}

package grader.text;

import java.util.Collection;

/**
 * What the command line says when it was used wrongly, whoever used it: one line, what is wrong and
 * what to do. Exit code 3.
 */
public final class UsageMessages {
  private UsageMessages() {}

  public static final String NO_COURSE =
      "no course found here: run grader/kata of the repository, or add --course FOLDER";

  public static String noSuchPath(Object path) {
    return path + " does not exist: give the folder or the zip of a submission";
  }

  public static String notASubmission(Object path) {
    return path + " is neither a folder nor a zip: give the folder that holds src/main/java";
  }

  public static String noSources(Object path) {
    return path + " holds no Java sources: give the folder that holds src/main/java";
  }

  public static String unknownKata(String id, Collection<String> known) {
    return "there is no kata " + id + ": use one of " + String.join(", ", known);
  }

  public static String kataNotTold(Collection<String> known) {
    return "cannot tell which kata this is: add --kata with one of " + String.join(", ", known);
  }

  public static String severalKatas(Collection<String> found) {
    return "holds more than one kata ("
        + String.join(", ", found)
        + "): add --kata with one of them";
  }

  public static String noSourcesOfKata(Object path, String packageName) {
    return path + " holds no class of package " + packageName + ": keep the starter's packages";
  }

  public static String unsafeName(String entry) {
    return "the zip names a file outside of itself (" + entry + "): zip the folder again";
  }

  public static String unreadable(Object path) {
    return path + " cannot be read as a zip: zip the folder again";
  }

  public static String badThreshold(int threshold) {
    return "--threshold is " + threshold + ": use 0 to 100";
  }

  // Reports.

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
        + " was not written: the grader failed, and "
        + form
        + " could only say 0 points; grade again";
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

  public static String notEmpty(Object path) {
    return path + " is there already and not empty: name a new folder";
  }

  public static String notWritten(Object path, String why) {
    return path + " cannot be written: " + why;
  }

  public static String unknownSandbox(String kind, Collection<String> known) {
    return "there is no sandbox " + kind + ": use one of " + String.join(", ", known);
  }

  public static final String SEE_HELP = "; see kata --help";
}

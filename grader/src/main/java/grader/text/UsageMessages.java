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

  public static String unreadableName(String entry) {
    return "the zip names a file by control characters (" + entry + "): rename it and zip again";
  }

  public static String unreadable(Object path) {
    return path + " cannot be read as a zip: zip the folder again";
  }

  public static String badThreshold(int threshold) {
    return "--threshold is " + threshold + ": use 0 to 100";
  }

  public static String unknownSandbox(String kind, Collection<String> known) {
    return "there is no sandbox " + kind + ": use one of " + String.join(", ", known);
  }

  public static final String SEE_HELP = "; see kata --help";
}

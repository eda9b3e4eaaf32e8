package grader.text;

/**
 * Every sentence that the grader says to a learner, in one place: what happened, then what to do.
 * Tests assert through these methods, so a wording is changed here and nowhere else.
 */
public final class LearnerMessages {
  private LearnerMessages() {}

  public static String addedExam(int tests, String fingerprint) {
    return "exam: that of the course and "
        + tests
        + (tests == 1 ? " hidden test" : " hidden tests")
        + " of the instructor ("
        + fingerprint
        + ")";
  }

  // Refused by the intake.

  public static String tooManyFiles(int limit) {
    return "more than " + limit + " Java files: give the folder of one kata";
  }

  public static String fileTooLarge(String path, int limitKibibytes) {
    return path
        + " is larger than "
        + limitKibibytes
        + " KiB: split it or remove what is generated";
  }

  public static String allTooLarge(int limitMebibytes) {
    return "the sources are larger than " + limitMebibytes + " MiB: remove what is generated";
  }

  public static String zipTooLarge(int limitMebibytes) {
    return "the zip is larger than " + limitMebibytes + " MiB: zip the sources only";
  }

  public static String sameButForCase(String first, String second) {
    return first + " and " + second + " differ in upper case only: rename one of them";
  }

  public static String reservedPackage(String path, String packageName, String own) {
    return path + " is in package " + packageName + ", which is reserved: use " + own;
  }

  public static String duplicate(String file, String first, String second) {
    return file + " comes twice, as " + first + " and as " + second + ": keep one of them";
  }

  // Notes of the intake.

  public static String contractEdited(String path) {
    return path + " differs from the contract: the original was used";
  }

  public static String testEdited(String path) {
    return path + " differs from the public test: the original was used";
  }

  public static String extraTest(String path) {
    return path + " is a test of your own: it was not run";
  }

  public static String otherPackage(String path, String own) {
    return path + " is outside of package " + own + ": it was left out";
  }

  public static String leftOut(String path) {
    return path + " was left out";
  }

  public static String linkLeftOut(String path) {
    return path + " is a link: it was left out";
  }

  // The grader.

  public static String graderFault(String reason) {
    return "the grader failed, not your code: " + reason + "; run it again or report it";
  }
}

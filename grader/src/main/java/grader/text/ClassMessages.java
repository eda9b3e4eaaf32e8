package grader.text;

import java.util.Collection;

/** What is said of the entries of a class: why one is passed over or needs attention, in a line. */
public final class ClassMessages {
  private ClassMessages() {}

  public static final String TYPED_TEXT = "text typed into the learning system, no file";

  public static final String RECEIPT = "the learning system's note on an attempt";

  public static final String TOOL = "belongs to a program, not to a student";

  public static final String NO_ARCHIVE = "is neither a folder nor an archive";

  public static final String RESULTS = "holds results of kata grade";

  public static final String NO_SOURCE = "the roster names no source: nothing was handed in";

  public static final String NOT_IN_FOLDER =
      "is on the roster, and nothing in the folder has this name: nothing was handed in";

  public static final String LOOSE_FILES = "the Java files";

  public static String earlier(String student, String newest) {
    return "an earlier attempt of " + student + ", of which " + newest + " counts";
  }

  public static String beside(String student, String counts) {
    return "handed in by " + student + " beside " + counts + ", which counts";
  }

  public static String nothingElse(String why) {
    return why + "; the student handed in nothing else";
  }

  public static String several(Collection<String> files) {
    return "handed in "
        + files.size()
        + " at once ("
        + IntakeMessages.list(files)
        + "), and no name says which is the newest: leave the one that counts";
  }

  public static String noArchive(Collection<String> files) {
    return "handed in " + IntakeMessages.list(files) + ": ask for a zip of the whole folder";
  }

  public static String wrongKind(String file) {
    return file + " is neither a folder nor an archive: ask for a zip of the whole folder";
  }

  // What a run says at its end.

  public static String needsAttention(String name, String why) {
    return "needs attention: " + name + ": " + why;
  }

  public static String notGraded(String name, String why) {
    return "not graded: " + name + ": " + why;
  }

  public static String passedOver(String name, String why) {
    return "passed over: " + name + ": " + why;
  }

  public static String unreadable(String name) {
    return "graded again, since the result could not be read: " + name;
  }

  public static String missing(String name) {
    return "graded again, since the result was missing: " + name;
  }

  public static String gone(Object file, Object folder) {
    return "set apart, since the class has no such submission any more: " + file + ", in " + folder;
  }

  /** The closing line. */
  public static String ended(int graded, int unchanged, int attention, int faults, int passedOver) {
    return "graded "
        + graded
        + ", unchanged "
        + unchanged
        + ", needs attention "
        + attention
        + ", passed over "
        + passedOver
        + (faults == 0 ? "" : ", not graded by the grader's fault " + faults + ": run it again");
  }

  // Wrong usage: exit code 3.

  public static String oneSubmission(Object path) {
    return path
        + " is one submission, not a class: leave --out away to grade it, or give the folder above";
  }

  public static String archiveOfOne(Object path) {
    return path + " is an archive of one submission, not of a class: leave --out away to grade it";
  }

  public static String otherKata(String given, int entries, String other, int ofOther) {
    return "none of the "
        + entries
        + " submissions is of kata "
        + given
        + ", and "
        + ofOther
        + (ofOther == 1 ? " is of " : " are of ")
        + other
        + ": use --kata "
        + other;
  }

  public static String badNames(String pattern, String why) {
    return "--names "
        + pattern
        + " "
        + why
        + ": give a regular expression with a group (?<student>...), and (?<attempt>...) or"
        + " (?<late>...) where names have them";
  }

  public static String badResults(Object folder, Collection<String> names) {
    return folder
        + " has no readable result of "
        + String.join(", ", names)
        + ": run its kata grade again, it makes them anew";
  }

  // Rosters.

  public static String noColumn(Object file, int line, String column) {
    return file
        + ":"
        + line
        + " has no column "
        + column
        + ": the first line names the columns, name and source or words like them";
  }

  public static String columnTwice(Object file, int line, String column) {
    return file + ":" + line + " has the column " + column + " twice: rename one of them";
  }

  public static String noName(Object file, int line) {
    return file + ":" + line + " names a source and nobody: write the student's name";
  }

  public static String nameTwice(Object file, int line, String name, int first) {
    return file
        + ":"
        + line
        + " names "
        + name
        + " again, after line "
        + first
        + ": write one line for each student, or a name that tells them apart";
  }

  public static String notCsv(Object file, int line, String why) {
    return file + ":" + line + " is not CSV: " + why;
  }

  public static String emptyRoster(Object file) {
    return file + ":1 names nobody: write a line for each student below the names of the columns";
  }
}

package grader.batch;

import grader.intake.IntakeMessages;
import java.nio.file.Path;
import java.util.Collection;

/** The messages about a class: its folder, its roster, its entries, its results and shards. */
public final class BatchMessages {
  private BatchMessages() {}

  public static final String TYPED_TEXT = "text typed into the learning system, not a file";

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
        + "), and no name shows which is the newest: keep only the one that counts";
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
    return "graded again, because the result could not be read: " + name;
  }

  public static String missing(String name) {
    return "graded again, because the result was missing: " + name;
  }

  public static String gone(Path file, Path folder) {
    return "moved to " + folder + ", because the class has no such submission any more: " + file;
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

  public static String oneSubmission(Path path) {
    return path
        + " is one submission, not a class: leave out --out to grade it, or give the folder above";
  }

  public static String archiveOfOne(Path path) {
    return path + " is an archive of one submission, not of a class: leave out --out to grade it";
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

  public static String badResults(Path folder, Collection<String> names) {
    return folder
        + " has no readable result of "
        + String.join(", ", names)
        + ": run its kata grade again, it makes them anew";
  }

  // Rosters.

  public static String noColumn(Path file, int line, String column) {
    return file
        + ":"
        + line
        + " has no column "
        + column
        + ": the first line names the columns, name and source or words like them";
  }

  public static String columnTwice(Path file, int line, String column) {
    return file + ":" + line + " has the column " + column + " twice: rename one of them";
  }

  public static String noName(Path file, int line) {
    return file + ":" + line + " names a source but no student: write the student's name";
  }

  public static String nameTwice(Path file, int line, String name, int first) {
    return file
        + ":"
        + line
        + " names "
        + name
        + " again, after line "
        + first
        + ": write one line for each student, or a name that tells them apart";
  }

  public static String notCsv(Path file, int line, String why) {
    return file + ":" + line + " is not CSV: " + why;
  }

  public static String emptyRoster(Path file) {
    return file
        + ":1 names no student: write a line for each student below the names of the columns";
  }

  // The class and its results.

  public static final String EMPTY_CLASS =
      "there is no submission: give a folder of folders and zips, or a roster with a line for each";

  public static final String CLASS_OF_WHICH_KATA =
      "the kata cannot be recognised from these submissions: add --kata ID";

  public static String sameName(String name) {
    return "two submissions are called " + name + ": rename one of them";
  }

  public static String notAFolder(Path path) {
    return path + " is no folder of submissions: give such a folder, or a roster by --roster";
  }

  public static String notWritable(Path path) {
    return path + " cannot be written to: give another folder by --out";
  }

  public static String noSuchRoster(Path file) {
    return file + " cannot be read: give a table with the columns name and source, saved as CSV";
  }

  public static String badShard(String shard) {
    return "there is no shard " + shard + ": use 1/8 to 8/8 for eight of them";
  }

  public static String badClassFile(String why) {
    return "the results are damaged (" + why + "): grade this shard again";
  }

  public static String unfinishedShard(Path folder) {
    return folder
        + " has no finished shard: run its kata grade again, which continues where it stopped";
  }

  public static String otherClass(Path folder, Path first) {
    return folder + " is of another class, kata, exam or number of shards than " + first;
  }

  public static String shardTwice(Shard shard, Path folder) {
    return "shard " + shard + " comes twice, the second time in " + folder + ": leave one out";
  }

  public static String shardMissing(Shard shard) {
    return "shard " + shard + " is missing: grade it, or add its folder";
  }

  public static String resultMissing(String name, Shard shard) {
    return "shard " + shard + " has no result of " + name + ": run its kata grade again";
  }
}

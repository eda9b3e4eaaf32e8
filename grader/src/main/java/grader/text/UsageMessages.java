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

  public static String badArchives(String which) {
    return "--archives is " + which + ": use newest or ask";
  }

  public static String notEmpty(Object path) {
    return path + " is not empty: give a new folder";
  }

  public static String exists(Object path) {
    return path + " exists already: give a new name";
  }

  // Classes.

  public static final String EMPTY_CLASS =
      "there is no submission: give a folder of folders and zips, or a roster with a line for each";

  public static final String NO_CLASS =
      "no class given: add the folder of the submissions, or --roster";

  public static final String NO_OUT = "no place for the results of the class: add --out FOLDER";

  public static final String CLASS_OF_WHICH_KATA =
      "the kata cannot be told from these submissions: add --kata ID";

  public static String holdsSubmissions(Object path, int count) {
    return path + " holds " + count + " submissions: add --out FOLDER to grade them all";
  }

  public static String noPairs(Object file, String why) {
    return file + " is not what kata similar --json writes: " + why;
  }

  public static String compared(int submissions, int pairs) {
    return "compared "
        + submissions
        + " submissions, "
        + pairs
        + (pairs == 1 ? " pair" : " pairs")
        + " to read: a likeness is no proof, good solutions of a small task resemble each other";
  }

  public static String notCompared(Collection<String> names) {
    return "not compared, since their sources were refused or cannot be had: "
        + String.join(", ", names);
  }

  public static String nameTwice(String name) {
    return "two submissions are called " + name + ": rename one of them";
  }

  public static String notAFolder(Object path) {
    return path + " is no folder of submissions: give one, or a roster by --roster";
  }

  public static String notWritable(Object path) {
    return path + " cannot be written to: give another folder by --out";
  }

  public static String noSuchRoster(Object file) {
    return file + " cannot be read: give a table with the columns name and source, saved as CSV";
  }

  public static String badShard(String shard) {
    return "there is no shard " + shard + ": use 1/8 to 8/8 for eight of them";
  }

  public static String badJobs(int jobs) {
    return "--jobs is " + jobs + ": use 1 or more";
  }

  public static String badClassFile(String why) {
    return "the results are damaged, grade this shard again: " + why;
  }

  public static String unfinishedShard(Object folder) {
    return folder + " holds no finished shard: run its kata grade again, it goes on where it was";
  }

  public static String otherClass(Object folder, Object first) {
    return folder + " is of another class, kata, exam or number of shards than " + first;
  }

  public static String shardTwice(Object shard, Object folder) {
    return "shard " + shard + " comes twice, the second time in " + folder + ": leave one out";
  }

  public static String shardMissing(Object shard) {
    return "shard " + shard + " is missing: grade it, or add its folder";
  }

  public static String resultMissing(String name, Object shard) {
    return "shard " + shard + " has no result of " + name + ": run its kata grade again";
  }

  public static final String SEE_HELP = "; see kata --help";
}

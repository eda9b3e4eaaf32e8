package grader.text;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;

/** What the intake says of how something was handed in: what is wrong, then what to do. */
public final class IntakeMessages {
  private static final int MOST_NAMES = 3;

  private IntakeMessages() {}

  // The packaging.

  public static String rar(String archive) {
    return archive + " is a RAR archive, which is not read: hand in a zip";
  }

  public static String encrypted(String archive) {
    return archive + " is protected by a password: hand it in without one";
  }

  public static String unknownMethod(String archive) {
    return archive + " is compressed by a method that is not read: zip the folder again";
  }

  public static String damaged(String archive) {
    return archive + " is damaged or cut short: zip the folder again";
  }

  public static String noArchive(String archive) {
    return archive + " is called an archive and is none: zip the folder again";
  }

  public static String unpacksTooMuch(String archive, long limitMebibytes) {
    return archive + " unpacks to more than " + limitMebibytes + " MiB: hand in the sources only";
  }

  public static String archivesTooLarge(int limitMebibytes) {
    return "the archives in it are larger than "
        + limitMebibytes
        + " MiB: hand in one, with the sources only";
  }

  public static String tooManyNames(int limit) {
    return "more than " + limit + " files: hand in the folder of one kata";
  }

  public static String repositoryNotReadable(String why) {
    return "the repository cannot be read (" + why + "): hand in a zip of the sources";
  }

  public static String severalArchives(Collection<String> archives) {
    return "more than one archive holds sources (" + list(archives) + "): hand in one of them";
  }

  public static String encodingNeeded(String path) {
    return path + " is not UTF-8, and its encoding cannot be told: save it as UTF-8";
  }

  // Notes.

  public static String newestTaken(String taken, Collection<String> archives) {
    return "of the archives " + list(archives) + " the newest was taken, " + taken;
  }

  public static String archivesPassedOver(Collection<String> archives) {
    return list(archives) + ": not opened, since there are sources beside";
  }

  public static String notTaken(String problem) {
    return "passed over: " + problem;
  }

  public static String readAs(String path, Charset charset) {
    return path + " was read as " + charset + ": save it as UTF-8";
  }

  public static String renamed(String path, String fileName) {
    return path + " was read as " + fileName + ", after its class";
  }

  public static String givenLeftOut(Collection<String> kinds, int files) {
    return "handed in again and left out: "
        + String.join(", ", kinds)
        + (files == 1 ? " (1 file)" : " (" + files + " files)");
  }

  public static String outsideLeftOut(Collection<String> paths) {
    return list(paths) + ": left out, outside of the kata's src/main/java";
  }

  public static String moreNotes(int count) {
    return count == 1 ? "and 1 more note" : "and " + count + " more notes";
  }

  // Faults of the machine.

  public static String noOrdinaryFile(Object path) {
    return path + " is no ordinary file";
  }

  public static String notReadable(Object path, String why) {
    return path + " cannot be read (" + why + ")";
  }

  /** At most three, and how many more. */
  static String list(Collection<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }
}

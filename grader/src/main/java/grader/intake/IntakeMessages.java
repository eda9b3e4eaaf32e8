package grader.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The messages about how something was handed in, and about its sources. */
public final class IntakeMessages {
  private static final int MOST_NAMES = 3;

  private IntakeMessages() {}

  // The packaging.

  public static String rar(String archive) {
    return archive + " is a RAR archive, which is not supported: hand in a zip";
  }

  public static String encrypted(String archive) {
    return archive + " is protected by a password: hand it in without one";
  }

  public static String unknownMethod(String archive) {
    return archive + " is compressed by an unsupported method: zip the folder again";
  }

  public static String damaged(String archive) {
    return archive + " is damaged or cut short: zip the folder again";
  }

  public static String noArchive(String archive) {
    return archive + " has the name of an archive but is none: zip the folder again";
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
    return "there are more than " + limit + " files: hand in the folder of one kata";
  }

  public static String repositoryNotReadable(String why) {
    return "the repository cannot be read (" + why + "): hand in a zip of the sources";
  }

  public static String severalArchives(Collection<String> archives) {
    return "more than one archive holds sources (" + list(archives) + "): hand in one of them";
  }

  public static String encodingNeeded(String path) {
    return path + " is not UTF-8, and its encoding is unknown: save it as UTF-8";
  }

  // Notes.

  public static String newestTaken(String taken, Collection<String> archives) {
    return taken + " was taken, the newest of the archives " + list(archives);
  }

  public static String archivesPassedOver(Collection<String> archives) {
    return "not opened, because there are sources beside: " + list(archives);
  }

  public static String notTaken(String problem) {
    return "not used: " + problem;
  }

  public static String readAs(String path, Charset charset) {
    return path + " was read as " + charset + ": save it as UTF-8";
  }

  public static String renamed(String path, String fileName) {
    return path + " was read as " + fileName + ", the name of its class";
  }

  public static String givenLeftOut(Collection<String> kinds, int files) {
    return "handed in again and left out: "
        + String.join(", ", kinds)
        + (files == 1 ? " (1 file)" : " (" + files + " files)");
  }

  public static String outsideLeftOut(Collection<String> paths) {
    return "left out, because outside of the kata's src/main/java: " + list(paths);
  }

  public static String moreNotes(int count) {
    return count == 1 ? "and 1 more note" : "and " + count + " more notes";
  }

  // Faults of the machine.

  public static String noOrdinaryFile(Path path) {
    return path + " is no ordinary file";
  }

  public static String notReadable(String path, String why) {
    return path + " cannot be read (" + why + ")";
  }

  // Wrong usage.

  public static String noSuchPath(String path) {
    return path + " does not exist: give the folder or the zip of a submission";
  }

  public static String notASubmission(Path path) {
    return path + " is neither a folder nor a zip: give the folder that holds src/main/java";
  }

  public static String noSources(Path path) {
    return path + " has no Java sources: give the folder that holds src/main/java";
  }

  public static String kataNotTold(Collection<String> known) {
    return "the kata cannot be recognised: add --kata with one of " + String.join(", ", known);
  }

  public static String severalKatas(String where, Collection<String> found) {
    return where
        + " holds more than one kata ("
        + String.join(", ", found)
        + "): add --kata with one of them";
  }

  public static String noSourcesOfKata(String name, String packageName) {
    return name + " has no class of package " + packageName + ": keep the starter's packages";
  }

  public static String unsafeName(String entry) {
    return "the archive has a file outside of its folder (" + entry + "): zip the folder again";
  }

  public static String unreadableName(String entry) {
    return "the archive has a file name with control characters ("
        + entry
        + "): rename it and zip again";
  }

  public static String unreadable(Path path) {
    return path + " cannot be read as a zip: zip the folder again";
  }

  // Sources that are refused.

  public static String tooManyFiles(int limit) {
    return "there are more than " + limit + " Java files: give the folder of one kata";
  }

  public static String fileTooLarge(String path, int limitKibibytes) {
    return path + " is larger than " + limitKibibytes + " KiB: split it, or remove generated code";
  }

  public static String allTooLarge(int limitMebibytes) {
    return "the sources are larger than " + limitMebibytes + " MiB: remove generated code";
  }

  public static String zipTooLarge(int limitMebibytes) {
    return "the zip is larger than " + limitMebibytes + " MiB: zip the sources only";
  }

  public static String sameButForCase(String first, String second) {
    return first + " and " + second + " differ only in upper and lower case: rename one of them";
  }

  public static String reservedPackage(String path, String packageName, String own) {
    return path + " is in package " + packageName + ", which is reserved: use " + own;
  }

  public static String duplicate(String file, String first, String second) {
    return file + " comes twice, as " + first + " and as " + second + ": keep one of them";
  }

  // Notes on sources.

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

  /** At most three, and how many more. */
  public static String list(Collection<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }
}

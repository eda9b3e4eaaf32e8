package grader.patch;

import grader.text.SafeText;
import java.nio.file.Path;
import java.util.Locale;

/** The messages about patches of planted submissions. An author of the course reads them. */
public final class PatchMessages {
  private static final int MAX_LENGTH = 200;

  private PatchMessages() {}

  // Why a patch cannot be read.

  public static final String EMPTY = "the patch changes no file";

  public static final String NO_LINE_END = "the last line has no line end";

  public static final String OVERLAPS =
      "it begins before the end of the hunk above it: delete it if it is there twice";

  public static String malformed(int line, String why) {
    return "line " + line + ": " + why;
  }

  public static String fileTwice(String path) {
    return "the patch names " + path + " twice";
  }

  public static String outside(String path) {
    return "the patch names "
        + SafeText.line(path, MAX_LENGTH)
        + ", which is outside of src/: a patch may only change files in src/";
  }

  public static String notText(String path) {
    return "the patch renames, copies, links or replaces as binary "
        + SafeText.line(path, MAX_LENGTH)
        + ": a patch may only change, add or delete a text file";
  }

  public static String noChange(String path) {
    return "the patch changes no line of " + path;
  }

  // Why a patch does not apply.

  public static final String OUT_OF_ORDER = "its lines stand above those of the hunk before it";

  public static final String NOT_FOUND = "its lines do not stand in the file";

  public static final String NO_CONTEXT = "it has no context, so its place is unknown";

  public static String notUnique(int places) {
    return "its lines do not stand where it says, but in " + places + " other places";
  }

  public static String hunk(int number, int line, String path, String reason) {
    return "hunk " + number + " (line " + line + ") of " + path + ": " + reason;
  }

  public static String noSuchFile(String path) {
    return "the reference has no " + path;
  }

  public static String fileExists(String path) {
    return "the patch adds " + path + ", which the reference has already";
  }

  public static String deletesTooLittle(String path) {
    return "the patch deletes " + path + ", which has more lines than the patch deletes";
  }

  public static String doesNotApply(String kata, String name, String why) {
    return String.format(
        Locale.ROOT,
        "%s/submission.patch does not apply to the reference: %s; kata plant %s %s --rebase merges it",
        name,
        why,
        kata,
        name);
  }

  public static String storeAsPatch(String kata, String name, String path) {
    return String.format(
        Locale.ROOT,
        "%s/%s has most of its lines from the reference: kata plant %s %s --rebase stores it as a patch",
        name,
        path,
        kata,
        name);
  }

  // What a rebase leaves to the author.

  public static String conflict(String path) {
    return path + ": both sides changed the same lines";
  }

  public static String rejected(String path, String rejects) {
    return path + ": the hunks that do not apply are in " + rejects;
  }

  public static String conflictLeft(String path) {
    return path + " still has conflict markers: keep one side of each";
  }

  public static String rejectedLeft(String path) {
    return path + " is still there: apply its hunks by hand and delete it";
  }

  public static String conflictIn(String name, String conflict) {
    return name + ": " + conflict;
  }

  public static String notRebased(String kata, String name, String why) {
    return String.format(
        Locale.ROOT,
        "%s is unchanged: %s; next: kata plant %s %s --to FOLDER, edit, then --from FOLDER",
        name,
        why,
        kata,
        name);
  }

  public static String rebased(int all, int rebased, int conflicts) {
    return all + " checked, " + rebased + " rebased, " + conflicts + " left for you";
  }

  // Storing and writing out.

  public static final String NO_DIFFERENCE = "the folder does not differ from the reference";

  public static final String NAME_MISSING =
      "the name is missing: name a planted submission by KIND/NAME, for example"
          + " racy/check-then-act";

  public static String badName(String name) {
    return name + " is no KIND/NAME: write it like racy/check-then-act";
  }

  public static String noSuchPlanted(String kata, String name) {
    return kata + " has no planted submission " + name + ": see grader/exams/" + kata;
  }

  public static String noSources(Path folder) {
    return folder + " has no src/main/java: give a folder that kata plant --to has written";
  }

  public static String notEmpty(Path folder) {
    return folder + " is not an empty folder: name a new one";
  }

  public static String stored(String kata, String name, Path folder, boolean expected) {
    String next = expected ? "" : "write expect.properties there, then ";
    return name + ": stored in " + folder + "; next: " + next + "kata verify " + kata;
  }

  public static String written(String kata, String name, Path folder) {
    return String.format(
        Locale.ROOT, "written to %s; next: edit, then kata plant %s %s --from", folder, kata, name);
  }
}

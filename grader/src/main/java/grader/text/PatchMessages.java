package grader.text;

/** Every sentence about the patches of planted submissions. An author of the course reads them. */
public final class PatchMessages {
  private PatchMessages() {}

  public static final String EMPTY = "it changes no file";
  public static final String CUT_OFF = "its last line has no end";
  public static final String OVERLAPS =
      "it begins before the end of the hunk above it; does it stand there twice?";
  public static final String OUT_OF_ORDER = "its lines stand above those of the hunk before it";
  public static final String NOT_THERE = "its lines do not stand in the file";
  public static final String NO_CONTEXT = "it has no context, so its place cannot be told";
  public static final String NO_DIFFERENCE = "the folder does not differ from the reference";

  public static String notUnique(int places) {
    return "its lines do not stand where it says, but in " + places + " other places";
  }

  public static String malformed(int line, String why) {
    return "line " + line + ": " + why;
  }

  public static String hunk(int number, int line, String path, String reason) {
    return "hunk " + number + " (line " + line + ") of " + path + ": " + reason;
  }

  public static String noSuchFile(String path) {
    return "the reference has no " + path;
  }

  public static String fileThere(String path) {
    return "it adds " + path + ", which the reference has";
  }

  public static String fileTwice(String path) {
    return "it names " + path + " twice";
  }

  public static String restOfDeleted(String path) {
    return "it deletes " + path + ", which has more lines than the patch says";
  }

  public static String outside(String path) {
    return "it names " + SafeText.line(path, 200) + ", which is not below src/";
  }

  public static String notText(String path) {
    return "it does more with "
        + SafeText.line(path, 200)
        + " than to change, add or delete a text";
  }

  public static String changesNothing(String path) {
    return "it changes no line of " + path;
  }

  public static String doesNotApply(String kata, String name, String why) {
    return name
        + "/submission.patch does not apply to the reference: "
        + why
        + "; kata plant "
        + kata
        + " "
        + name
        + " --rebase merges it";
  }

  public static String storeAsPatch(String kata, String name, String path) {
    return name
        + "/"
        + path
        + " has most of its lines from the reference: kata plant "
        + kata
        + " "
        + name
        + " --rebase stores it as a patch";
  }

  public static String located(String problem, String place) {
    return problem + " (" + place + ")";
  }

  public static String conflict(String path) {
    return path + ": both sides changed the same lines";
  }

  public static String rejected(String path, String rejects) {
    return path + ": what does not apply stands in " + rejects;
  }

  public static String conflictLeft(String path) {
    return path + " still has conflict markers: keep one side of each";
  }

  public static String rejectedLeft(String path) {
    return path + " is still there: apply it by hand and delete it";
  }

  public static final String NAME_MISSING =
      "which one is it? name it by KIND/NAME, for example racy/check-then-act";

  public static String badName(String name) {
    return name + " is no KIND/NAME: write it like racy/check-then-act";
  }

  public static String noSuchPlanted(String kata, String name) {
    return kata + " has no planted submission " + name + ": see grader/exams/" + kata;
  }

  public static String noSources(Object folder) {
    return folder + " has no src/main/java: give a folder that kata plant --to has written";
  }

  public static String notEmpty(Object folder) {
    return folder + " is not an empty folder: name a new one";
  }

  public static String stored(String kata, String name, Object folder, boolean expected) {
    String next = expected ? "" : "write expect.properties there, then ";
    return name + ": stored in " + folder + "; next: " + next + "kata verify " + kata;
  }

  public static String written(String kata, String name, Object folder) {
    return "written to "
        + folder
        + "; next: edit, then kata plant "
        + kata
        + " "
        + name
        + " --from";
  }

  public static String inConflict(String name, String conflict) {
    return name + ": " + conflict;
  }

  public static String notRebased(String kata, String name, String why) {
    return name
        + " stays as it is: "
        + why
        + "; next: kata plant "
        + kata
        + " "
        + name
        + " --to FOLDER, edit, then --from FOLDER";
  }

  public static String rebased(int all, int rebased, int conflicts) {
    return all + " looked at, " + rebased + " made anew, " + conflicts + " left for you";
  }
}

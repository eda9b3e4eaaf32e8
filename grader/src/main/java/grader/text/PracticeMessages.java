package grader.text;

/** What a learner reads about the record of the evenings. */
public final class PracticeMessages {
  private PracticeMessages() {}

  // The file.

  public static String noPlace(Object folder, String why) {
    return "your progress cannot be kept in "
        + folder
        + ": make that folder writable, or set KATA_HOME to another one ("
        + why
        + ")";
  }

  public static String newer(Object file, String version) {
    return file
        + " is of version "
        + version
        + ", which a newer kata wrote: update this repository (git pull), or set KATA_HOME to"
        + " another folder; nothing was changed";
  }

  public static String setAside(Object file, Object aside, String why) {
    return file
        + " was damaged ("
        + why
        + ") and is kept as "
        + aside
        + ": your progress starts anew; to get it back, mend that file and rename it";
  }
}

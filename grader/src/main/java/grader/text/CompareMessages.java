package grader.text;

import java.util.Collection;

/** What a learner reads when a solution is compared with a correct one. */
public final class CompareMessages {
  private CompareMessages() {}

  public static String notYet(String kata) {
    return "you have not tried "
        + kata
        + " in full yet, by level 2 or by the 45 minutes of kata start, and the solution"
        + " would take the exercise away: ask again within the hour, or add --anyway, to see it";
  }

  public static String noSolution(String kata) {
    return "solutions/"
        + kata
        + " is not here: call it in the whole repository, or look at its branch solutions";
  }

  public static String noSuchDesign(String name, Collection<String> known) {
    return "there is no design " + name + ": use one of " + String.join(", ", known) + ", or all";
  }

  public static String twoLayouts() {
    return "--side-by-side and --unified exclude each other: give one of them";
  }

  public static String title(String kata, String with) {
    return kata + ": yours beside " + design(with);
  }

  /** How a design is called within a sentence. */
  public static String design(String with) {
    return with.equals("reference") ? "the reference" : "the alternative " + with;
  }

  public static String file(String path, String state, String with) {
    return switch (state) {
      case "yours" -> path + ": only yours";
      case "theirs" -> path + ": only in " + design(with);
      default -> path;
    };
  }

  /** The same for somebody who is neither of the two. */
  public static String fileOfCandidate(String path, String state) {
    return switch (state) {
      case "yours" -> path + ": only the candidate's";
      case "theirs" -> path + ": only in the reference";
      default -> path;
    };
  }

  public static String alike(int lines) {
    return lines == 1 ? "1 line alike" : lines + " lines alike";
  }

  public static String same(String paths) {
    return "the same: " + paths;
  }

  public static String next(String kata, Collection<String> others) {
    String notes = "next: read solutions/" + kata + "/NOTES.md for the why";
    return others.isEmpty()
        ? notes
        : notes + "; also --with " + String.join(", ", others) + ", or all";
  }

  public static String written(Object file) {
    return "written to " + file;
  }
}

package grader.compare;

import java.nio.file.Path;
import java.util.List;

/** The messages about the comparison of a solution with a correct one. */
public final class CompareMessages {
  private CompareMessages() {}

  // Wrong usage.

  public static String notTried(String kata) {
    return "you have neither reached level 2 of "
        + kata
        + " nor used the 45 minutes of kata start, and the reference solution gives the exercise"
        + " away: to see it, repeat the command within one hour, or add --anyway";
  }

  public static String noSolution(String kata) {
    return "there is no solutions/"
        + kata
        + " here: call kata in the whole repository, or look at its branch solutions";
  }

  public static String noSuchDesign(String name, List<String> known) {
    return "there is no design " + name + ": use one of " + String.join(", ", known) + ", or all";
  }

  public static final String TWO_LAYOUTS =
      "--side-by-side and --unified exclude each other: give one of them";

  // The comparison.

  public static String title(Comparison comparison) {
    return comparison.kata() + ": yours beside " + design(comparison.with());
  }

  /** How a design is called within a sentence. */
  public static String design(String with) {
    return with.equals("reference") ? "the reference" : "the alternative " + with;
  }

  /** The heading of a file for the learner. */
  public static String heading(FileDifference file, String with) {
    return switch (file.state()) {
      case YOURS -> file.path() + ": only yours";
      case THEIRS -> file.path() + ": only in " + design(with);
      case DIFFERENT, SAME -> file.path();
    };
  }

  /** The heading of a file for an interviewer. */
  public static String headingOfCandidate(FileDifference file) {
    return switch (file.state()) {
      case YOURS -> file.path() + ": only the candidate's";
      case THEIRS -> file.path() + ": only in the reference";
      case DIFFERENT, SAME -> file.path();
    };
  }

  public static String equalLines(int lines) {
    return lines == 1 ? "1 equal line" : lines + " equal lines";
  }

  static String equalFiles(String paths) {
    return "equal: " + paths;
  }

  // The next step.

  public static String next(String kata, List<String> others) {
    String notes = "next: read solutions/" + kata + "/NOTES.md for the reasons";
    return others.isEmpty()
        ? notes
        : notes + "; see also --with " + String.join(", ", others) + ", or all";
  }

  public static String written(Path file) {
    return "written to " + file;
  }
}

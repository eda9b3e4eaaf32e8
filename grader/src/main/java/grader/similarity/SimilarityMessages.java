package grader.similarity;

import java.nio.file.Path;
import java.util.List;

/** The messages about the comparison of submissions with each other. */
public final class SimilarityMessages {
  public static final String UNREADABLE = "it cannot be read";

  private SimilarityMessages() {}

  public static String noPairs(Path file, String why) {
    return file + " is no output of kata similar --json: " + why;
  }

  public static String compared(int submissions, int pairs) {
    return "compared "
        + submissions
        + " submissions, "
        + pairs
        + (pairs == 1 ? " pair" : " pairs")
        + " to read: similarity is no proof, because good solutions of a small task are similar";
  }

  public static String notCompared(List<String> names) {
    return "not compared, because their sources were refused or are missing: "
        + String.join(", ", names);
  }
}

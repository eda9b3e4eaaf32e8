package grader.similarity;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.exceptions.ExitException;
import de.jplag.java.Language;
import de.jplag.options.JPlagOptions;
import grader.course.Kata;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.starter.Starter;
import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares the submissions of a class by JPlag, which compares tokens, so that other names, other
 * comments and another order of methods do not hide a copy.
 *
 * <p>Source: L. Prechelt, G. Malpohl, M. Philippsen: Finding Plagiarisms among a Set of Programs
 * with JPlag. Journal of Universal Computer Science 8(11), 2002.
 */
public final class Similarity {
  /** Shorter runs of equal tokens are what everybody writes; JPlag's own default for Java. */
  private static final int SHORTEST_MATCH = 9;

  private static final int HUNDRED = 100;

  private Similarity() {}

  /**
   * Compares all pairs; what does not compile is left out. Costs a second or two for a hundred
   * submissions and grows with their square.
   *
   * @param submissions of one kata, each with a name of its own
   * @param least pairs below are not told, in percent
   * @return the pairs, the most alike first, then by name
   * @throws IOException when the disk fails
   */
  public static List<SimilarPair> pairs(Kata kata, List<Submission> submissions, int least)
      throws IOException {
    if (submissions.size() < 2) {
      return List.of();
    }
    Path folder = TemporaryFolder.create("similar");
    try {
      Path all = Files.createDirectory(folder.resolve("all"));
      for (int i = 0; i < submissions.size(); i++) {
        write(submissions.get(i), all.resolve(String.valueOf(i)));
      }
      Path starter = Files.createDirectory(folder.resolve("starter"));
      for (Path source : new Starter(kata).sources()) {
        Files.copy(source, starter.resolve(source.getFileName().toString()));
      }
      return pairs(compared(all, starter), submissions, least);
    } finally {
      FileTrees.delete(folder);
    }
  }

  private static void write(Submission submission, Path folder) throws IOException {
    for (SourceFile source : submission.sources()) {
      Path file = folder.resolve(source.place());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, source.text());
    }
  }

  private static List<JPlagComparison> compared(Path all, Path starter) throws IOException {
    JPlagOptions options =
        new JPlagOptions(new Language(), Set.of(all.toFile()), Set.of())
            .withBaseCodeSubmissionDirectory(starter.toFile())
            .withMinimumTokenMatch(SHORTEST_MATCH)
            .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS);
    try {
      JPlagResult result = new JPlag(options).run();
      return result.getAllComparisons();
    } catch (ExitException e) {
      throw new IOException("JPlag: " + e.getMessage(), e);
    }
  }

  private static List<SimilarPair> pairs(
      List<JPlagComparison> comparisons, List<Submission> submissions, int least) {
    List<SimilarPair> pairs = new ArrayList<>();
    for (JPlagComparison comparison : comparisons) {
      String one = name(submissions, comparison.firstSubmission().getName());
      String other = name(submissions, comparison.secondSubmission().getName());
      int percent = (int) Math.round(comparison.similarity() * HUNDRED);
      if (percent >= least) {
        boolean inOrder = one.compareTo(other) < 0;
        pairs.add(new SimilarPair(inOrder ? one : other, inOrder ? other : one, percent));
      }
    }
    pairs.sort(
        Comparator.comparingInt(SimilarPair::percent)
            .reversed()
            .thenComparing(SimilarPair::first)
            .thenComparing(SimilarPair::second));
    return List.copyOf(pairs);
  }

  private static String name(List<Submission> submissions, String folder) {
    return submissions.get(Integer.parseInt(folder)).name();
  }
}

package grader.interview;

import grader.history.CommitHistories;
import grader.history.CommitHistory;
import grader.history.HistoryMessages;
import grader.intake.UnpackedArchive;
import grader.intake.UsageException;
import grader.storage.FileTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of a submission, whatever it is packed in. */
final class SubmissionHistory {
  private static final String GIT = ".git";

  private SubmissionHistory() {}

  /**
   * The commits that touched its sources. A folder and a zip are read where they are, every other
   * archive is unpacked for it.
   *
   * @param roots where its sources stand in it, with slashes
   * @param starter the id of the starter's tree
   */
  static CommitHistory of(Path submission, List<String> roots, Optional<String> starter) {
    try {
      if (!Files.isRegularFile(submission) || isZip(submission)) {
        return CommitHistories.of(submission, roots, starter);
      }
      Path unpacked = UnpackedArchive.of(submission, "submission");
      try {
        return ofUnpacked(unpacked, roots, starter);
      } finally {
        FileTrees.delete(unpacked);
      }
    } catch (IOException | UsageException e) {
      return CommitHistory.none(HistoryMessages.DAMAGED);
    }
  }

  /** The repository nearest to the top, since nothing above of the archive belongs to it. */
  private static CommitHistory ofUnpacked(
      Path unpacked, List<String> roots, Optional<String> starter) throws IOException {
    Optional<Path> git;
    try (Stream<Path> all = Files.walk(unpacked)) {
      git = all.filter(it -> it.endsWith(GIT)).min(Comparator.comparingInt(Path::getNameCount));
    }
    if (git.isEmpty()) {
      return CommitHistory.none(HistoryMessages.NO_HISTORY);
    }
    Path top = git.get().resolveSibling("");
    String above = unpacked.relativize(top).toString().replace('\\', '/');
    String prefix = above.isEmpty() ? "" : above + "/";
    List<String> below =
        roots.stream()
            .filter(root -> root.startsWith(prefix))
            .map(root -> root.substring(prefix.length()))
            .toList();
    return CommitHistories.of(top, below, starter);
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }
}

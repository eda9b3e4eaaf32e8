package grader.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of a commit, read from the objects of its repository. Nothing is checked out: a few
 * objects can stand for more files than any disk holds.
 */
public final class CommittedFiles {
  private static final Duration MOST_TIME = Duration.ofSeconds(60);
  private static final int MOST_STEPS = 100_000;

  private CommittedFiles() {}

  /** Opens a file. */
  @FunctionalInterface
  public interface Content {
    /** Its content; the size was paid for. */
    InputStream open() throws IOException;
  }

  /** Takes a file. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one file.
     *
     * @param path with slashes
     * @param isLink whether it leads elsewhere
     */
    void visit(String path, boolean isLink, Content content) throws IOException;
  }

  /**
   * Visits the files of the newest commit.
   *
   * @param repository a bare repository of the grader's own
   * @param passedOver names of folders that are not looked into
   * @throws HistoryLimitException when it holds more than anybody's work on a kata
   */
  public static void visit(Path repository, Predicate<String> passedOver, Visitor visitor)
      throws IOException {
    try (Repository opened =
            new FileRepositoryBuilder().setGitDir(repository.toFile()).setBare().build();
        BoundedReader reader =
            new BoundedReader(opened.newObjectReader(), new ReadBudget(MOST_TIME));
        RevWalk commits = new RevWalk(reader);
        TreeWalk files = new TreeWalk(reader)) {
      ObjectId head = opened.resolve(Constants.HEAD);
      if (head == null) {
        return;
      }
      files.addTree(commits.parseCommit(head).getTree());
      for (int steps = 0; files.next(); steps++) {
        if (steps == MOST_STEPS) {
          throw new HistoryLimitException();
        }
        FileMode mode = files.getFileMode(0);
        if (files.isSubtree()) {
          if (!passedOver.test(files.getNameString())) {
            files.enterSubtree();
          }
        } else if (!mode.equals(FileMode.GITLINK)) {
          ObjectId id = files.getObjectId(0);
          visitor.visit(
              files.getPathString(),
              mode.equals(FileMode.SYMLINK),
              () -> reader.open(id).openStream());
        }
      }
    }
  }
}

package grader.intake;

import grader.history.CommittedFiles;
import grader.history.HistoryLimitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** The files of the newest commit of a bare repository, which is never checked out. */
final class CommitTree implements FileTree {
  private final Path repository;

  CommitTree(Path repository) {
    this.repository = repository;
  }

  /** Whether a folder is such a repository. */
  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  @Override
  public void visit(Visitor visitor) throws IOException {
    try {
      CommittedFiles.visit(
          repository,
          IgnoredNames::isFolder,
          (path, isLink, content) -> {
            if (!IgnoredNames.isFile(path)) {
              visitor.visit(new Entry(path, isLink, 0, content::open));
            }
          });
    } catch (HistoryLimitException | MissingObjectException | CorruptObjectException e) {
      throw Rejection.ofPackaging(IntakeMessages.repositoryNotReadable(e.getMessage()));
    }
  }
}

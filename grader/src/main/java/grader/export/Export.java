package grader.export;

import grader.course.Course;
import grader.intake.UsageException;
import grader.storage.FileTrees;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Makes the learner's repository. */
public final class Export {
  /** The branch that learners begin on. */
  public static final String KATAS = "main";

  /** The branch whose starters are filled by the reference solutions. */
  public static final String SOLUTIONS = "solutions";

  /** How the name of a zip ends. */
  public static final String ZIP = ".zip";

  private static final String NAME = "System-design katas";
  private static final String MAIL = "katas@localhost";

  private Export() {}

  /**
   * Exports a repository into a folder; the same course gives the same commits.
   *
   * @param to a folder that does not exist or is empty
   * @throws UsageException when {@code to} holds something
   * @throws IOException when it cannot be written; nothing is left then
   */
  public static void toFolder(ExportScope content, Path to) throws IOException {
    if (Files.exists(to) && !isEmptyFolder(to)) {
      throw new UsageException(StorageMessages.notEmpty(to));
    }
    write(content, to, timeOf(content.course()));
  }

  /**
   * Exports a repository into a zip, as one folder named like the zip.
   *
   * @param zip a file that does not exist
   * @throws UsageException when {@code zip} exists
   * @throws IOException when it cannot be written; nothing is left then
   */
  public static void toZip(ExportScope content, Path zip) throws IOException {
    if (Files.exists(zip)) {
      throw new UsageException(StorageMessages.exists(zip));
    }
    Path parent = zip.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".export");
    try {
      String name = zip.getFileName().toString();
      Path folder = work.resolve(name.substring(0, name.length() - ZIP.length()));
      Instant time = timeOf(content.course());
      write(content, folder, time);
      Path whole = work.resolve("whole.zip");
      RepositoryZip.write(folder, time, whole);
      Files.move(whole, zip);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(StorageMessages.exists(zip));
    } finally {
      FileTrees.delete(work);
    }
  }

  private static void write(ExportScope content, Path to, Instant time) throws IOException {
    Files.createDirectories(to);
    try (Git git = Git.init().setDirectory(to.toFile()).setInitialBranch(KATAS).call()) {
      LearnerFiles files = new LearnerFiles(content);
      PersonIdent author = new PersonIdent(NAME, MAIL, time, ZoneOffset.UTC);
      files.writeKatas(to);
      commit(git, author, content.isSingle() ? "Begin the kata" : "Begin the katas");
      if (content.solutions()) {
        git.checkout().setCreateBranch(true).setName(SOLUTIONS).call();
        for (Path main : starters(content, to)) {
          FileTrees.delete(main);
        }
        files.writeSolutions(to);
        commit(git, author, "Fill the starters by the reference solutions");
        git.checkout().setName(KATAS).call();
      }
    } catch (GitAPIException | IOException | RuntimeException e) {
      FileTrees.delete(to);
      throw new IOException("the repository could not be made: " + e.getMessage(), e);
    }
  }

  /** The starters that a solution fills. */
  private static List<Path> starters(ExportScope content, Path to) {
    return content.katas().stream()
        .filter(kata -> Files.isDirectory(kata.solution().resolve("src/main")))
        .map(kata -> to.resolve("katas").resolve(kata.id()).resolve("src/main"))
        .toList();
  }

  private static void commit(Git git, PersonIdent author, String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage(message).setAuthor(author).setCommitter(author).setSign(false).call();
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  /** When the course was last committed; now where it is no repository. */
  private static Instant timeOf(Course course) throws IOException {
    FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(course.root().toFile());
    if (found.getGitDir() == null) {
      return Instant.now();
    }
    try (Repository repository = found.build();
        Git git = new Git(repository)) {
      return git.log()
          .setMaxCount(1)
          .call()
          .iterator()
          .next()
          .getCommitterIdent()
          .getWhenAsInstant();
    } catch (GitAPIException | RuntimeException e) {
      return Instant.now();
    }
  }
}

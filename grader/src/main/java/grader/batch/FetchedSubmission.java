package grader.batch;

import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import grader.storage.Utf8Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.util.FS;

/**
 * Where a submission is, brought to this disk. Folders and zips are taken where they are; of a git
 * repository a copy is made, which closing deletes. Nothing of a repository is run: no hooks, no
 * filters, no submodules. The copy is bare, since few objects can be checked out as many files.
 */
final class FetchedSubmission implements AutoCloseable {
  /** Enough for the intake to see that a file is too large. */
  private static final int LARGEST_PART = 2 << 20;

  private final Path path;
  private final Optional<Path> own;

  /** What lies somewhere else. */
  private FetchedSubmission(Path path) {
    this.path = path;
    this.own = Optional.empty();
  }

  /** What lies in a folder that closing deletes, or is that folder. */
  private FetchedSubmission(Path path, Path own) {
    this.path = path;
    this.own = Optional.of(own);
  }

  /** The folder or zip. */
  Path path() {
    return path;
  }

  /**
   * Brings a submission here.
   *
   * @throws IOException when a repository cannot be copied, which is not the learner's fault
   */
  static FetchedSubmission of(RosterEntry entry) throws IOException {
    if (!entry.parts().isEmpty()) {
      return together(entry.parts());
    }
    if (entry.path().isPresent()) {
      return onDisk(entry.path().get());
    }
    String source = entry.source();
    int mark = source.lastIndexOf('#');
    String place = mark < 0 ? source : source.substring(0, mark);
    String revision = mark < 0 ? "" : source.substring(mark + 1);
    if (RosterEntry.isRemote(source)) {
      return copyOf(place, revision);
    }
    if (Files.exists(Path.of(source))) {
      return onDisk(Path.of(source));
    }
    boolean local = mark >= 0 && Files.isDirectory(Path.of(place));
    return local ? copyOf(place, revision) : new FetchedSubmission(Path.of(source));
  }

  /** Copies loose files into one folder, each no further than a limit of the intake. */
  private static FetchedSubmission together(Map<String, Path> parts) throws IOException {
    Path folder = TemporaryFolder.create("loose");
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      try (InputStream in = Files.newInputStream(part.getValue(), LinkOption.NOFOLLOW_LINKS)) {
        Files.write(Utf8Path.in(folder, part.getKey()), in.readNBytes(LARGEST_PART));
      }
    }
    return new FetchedSubmission(folder, folder);
  }

  private static FetchedSubmission onDisk(Path path) throws IOException {
    if (isBare(path)) {
      return copyOf(path.toString(), "");
    }
    if (Files.isDirectory(path) || isSpelled(path)) {
      return new FetchedSubmission(path);
    }
    // Archives are opened by names, and this JVM cannot spell this one.
    Path folder = TemporaryFolder.create("link");
    String name = FileNames.shown(path);
    String ending = name.substring(FileNames.withoutArchive(name).length());
    Path link =
        Files.createSymbolicLink(folder.resolve("submission" + ending), path.toAbsolutePath());
    return new FetchedSubmission(link, folder);
  }

  private static boolean isSpelled(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && RepositoryCache.FileKey.isGitRepository(folder.toFile(), FS.DETECTED);
  }

  private static FetchedSubmission copyOf(String place, String revision) throws IOException {
    Path folder = TemporaryFolder.create("git");
    String uri = RosterEntry.isRemote(place) ? place : Path.of(place).toUri().toString();
    try (Git git =
        Git.cloneRepository()
            .setBare(true)
            .setURI(uri)
            .setDirectory(folder.toFile())
            .setTimeout(60)
            .call()) {
      if (!revision.isEmpty()) {
        RefUpdate head = git.getRepository().updateRef(Constants.HEAD, true);
        head.setNewObjectId(resolved(git, revision));
        head.forceUpdate();
      }
      return new FetchedSubmission(folder, folder);
    } catch (GitAPIException | IOException | RuntimeException e) {
      FileTrees.delete(folder);
      throw new IOException("git: " + place + ": " + e.getMessage(), e);
    }
  }

  private static ObjectId resolved(Git git, String revision) throws IOException {
    for (String name : new String[] {"refs/heads/" + revision, revision}) {
      ObjectId found = git.getRepository().resolve(name + "^{commit}");
      if (found != null) {
        return found;
      }
    }
    throw new IOException("there is no branch, tag or commit " + revision);
  }

  @Override
  public void close() {
    own.ifPresent(FileTrees::delete);
  }
}

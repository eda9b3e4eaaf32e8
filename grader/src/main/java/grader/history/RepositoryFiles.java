package grader.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A copy of what a git folder remembers, and of nothing that it would have somebody do.
 *
 * <p>Invariant: a name that is taken consists of the folders and letters that git itself uses, so
 * no copy leaves the folder; settings, hooks, indices and the paths of other object stores are not
 * among them. At most {@value #MAX_FILES} files and 64 MiB are written.
 */
final class RepositoryFiles {
  private static final Pattern TAKEN =
      Pattern.compile(
          "HEAD|packed-refs|shallow|refs/heads(/[\\w+@-][\\w.+@-]{0,100}){1,8}"
              + "|objects/[0-9a-f]{2}/[0-9a-f]{38}|objects/pack/pack-[0-9a-f]{40}\\.pack");

  private static final String SETTINGS =
      "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tlogallrefupdates = false\n";
  private static final int MAX_FILES = 50_000;
  private static final long MAX_BYTES = 64L << 20;
  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final ReadBudget budget;
  private int files = MAX_FILES;
  private long bytes = MAX_BYTES;

  /** Begins a repository in an empty folder. */
  RepositoryFiles(Path folder, ReadBudget budget) throws IOException {
    this.folder = folder;
    this.budget = budget;
    Files.createDirectories(folder.resolve("objects/pack"));
    Files.createDirectories(folder.resolve("refs/heads"));
    Files.writeString(folder.resolve("config"), SETTINGS);
  }

  /** Whether a file of a git folder is copied. */
  static boolean isTaken(String name) {
    return TAKEN.matcher(name).matches();
  }

  /**
   * Copies one file.
   *
   * @param name below the git folder, with slashes; one that {@link #isTaken}
   */
  void add(String name, InputStream content) throws IOException {
    files--;
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      byte[] block = new byte[BLOCK];
      for (int read = content.read(block); read >= 0; read = content.read(block)) {
        bytes -= read;
        if (files < 0 || bytes < 0 || budget.isOver()) {
          throw new HistoryLimitException();
        }
        out.write(block, 0, read);
      }
    }
  }
}

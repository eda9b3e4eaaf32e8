package grader.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Tells that something happened to the files below a folder. For use by one thread. */
interface FileWatcher extends AutoCloseable {
  /** What tells nothing of what another machine writes, as the start of a file system's name. */
  Set<String> SHARED =
      Set.of("nfs", "cifs", "smb", "9p", "drvfs", "fuse", "vboxsf", "virtiofs", "afs", "osxfs");

  /**
   * Waits until something happens.
   *
   * @return false when nothing did within the time; true may also be said too often
   */
  boolean next(Duration atMost) throws InterruptedException;

  @Override
  void close();

  /**
   * What tells of this folder best: the system where it does so at once, else a look at the files
   * five times a second. The JDK looks too where the system does not tell, but only every few
   * seconds; and systems do not tell of files that another machine writes.
   */
  static FileWatcher of(Path root, boolean look) {
    if (look || isShared(root)) {
      return new PollingFileWatcher(root, PollingFileWatcher.SLEEP);
    }
    try {
      NativeFileWatcher watched = new NativeFileWatcher(root);
      if (!watched.looksItself()) {
        return watched;
      }
      watched.close();
    } catch (IOException | UnsupportedOperationException e) {
      // The system has no more watches to give, or none at all.
    }
    return new PollingFileWatcher(root, PollingFileWatcher.SLEEP);
  }

  private static boolean isShared(Path root) {
    try {
      String type = Files.getFileStore(root).type().toLowerCase(Locale.ROOT);
      return SHARED.stream().anyMatch(type::startsWith);
    } catch (IOException e) {
      return true;
    }
  }
}

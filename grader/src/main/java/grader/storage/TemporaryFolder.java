package grader.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders that are gone when the process is: at its end, also by a signal, and where it was killed
 * by the next one that needs such a folder.
 *
 * <p>Each process holds a lock on a file {@code kata-TOKEN.lock}, and its folders are called {@code
 * kata-TOKEN-...}. The system frees the lock of a process that is no more; whoever gets that lock
 * deletes the folders. Safe for use by many threads and processes.
 */
public final class TemporaryFolder {
  private static final String START = "kata-";
  private static final String LOCK = ".lock";
  private static final int MOST_ATTEMPTS = 10;

  private TemporaryFolder() {}

  /**
   * Makes a new one in the default temporary directory, without links on the way to it, closed to
   * other users.
   *
   * @param purpose a word for its name
   */
  public static Path create(String purpose) throws IOException {
    Own own = Own.INSTANCE;
    return Files.createTempDirectory(own.place, own.prefix + purpose).toRealPath();
  }

  /** What this process has; made when it is needed. */
  private static final class Own {
    static final Own INSTANCE = new Own();

    final Path place = Path.of(System.getProperty("java.io.tmpdir"));
    final String prefix;

    /** Kept, since a channel that nobody refers to is closed, and its lock is free. */
    @SuppressWarnings("unused")
    private final FileChannel held;

    private Own() {
      try {
        Path lock;
        FileChannel channel;
        do {
          lock = Files.createTempFile(place, START, LOCK);
          channel = locked(lock);
        } while (channel == null);
        Path ended = lock;
        held = channel;
        String name = lock.getFileName().toString();
        prefix = name.substring(0, name.length() - LOCK.length()) + "-";
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended)));
        sweep(lock);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Holds the lock of a new file; null when another process has swept it before. */
    private static @Nullable FileChannel locked(Path file) throws IOException {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (channel.tryLock() != null && Files.exists(file)) {
        return channel;
      }
      channel.close();
      return null;
    }

    /** Other threads may still write while the process ends. */
    private void end(Path lock) {
      for (int i = 0; i < MOST_ATTEMPTS && !folders(prefix).isEmpty(); i++) {
        folders(prefix).forEach(FileTrees::delete);
      }
      if (folders(prefix).isEmpty()) {
        FileTrees.delete(lock);
      }
    }

    private void sweep(Path own) throws IOException {
      Object user = Files.getOwner(own);
      for (Path lock : folders(START)) {
        String name = lock.getFileName().toString();
        if (name.endsWith(LOCK) && !lock.equals(own) && isOf(lock, user)) {
          sweep(lock, name.substring(0, name.length() - LOCK.length()) + "-", user);
        }
      }
    }

    private void sweep(Path lock, String itsPrefix, Object user) {
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        if (channel.tryLock() != null) {
          for (Path folder : folders(itsPrefix)) {
            if (isOf(folder, user)) {
              FileTrees.delete(folder);
            }
          }
          if (folders(itsPrefix).isEmpty()) {
            Files.delete(lock);
          }
        }
      } catch (IOException | OverlappingFileLockException e) {
        // It is in use, or gone.
      }
    }

    private static boolean isOf(Path file, Object user) {
      try {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user);
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }

    private List<Path> folders(String start) {
      try (Stream<Path> all = Files.list(place)) {
        return all.filter(it -> it.getFileName().toString().startsWith(start)).toList();
      } catch (IOException | UncheckedIOException e) {
        return List.of();
      }
    }
  }
}

package grader.engineadapters.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that engines keep while they run. It is gone, and so are they, soon
 * after {@link #close} and just as soon after this process was killed.
 *
 * <p>How: a small shell script waits at the end of a pipe that this process holds. The system
 * closes the pipe when the process ends, by whatever signal; the script then ends the servers and
 * deletes the folder. Should the script have been killed too, the next home that is made in the
 * same place finds the folder without an owner, since the lock of a file ends with its process, and
 * does the same.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class EngineDirectory implements AutoCloseable {
  static final String PREFIX = "katas-engines-";
  private static final long TIMEOUT_SECONDS = 20;

  private final Path folder;
  private final FileChannel lockFile;
  private final Process watch;

  private EngineDirectory(Path folder, FileChannel lockFile, Process watch) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.watch = watch;
  }

  /**
   * Makes a home, after having swept what earlier ones left behind.
   *
   * @param parent an existing folder that other users may pass through, such as {@code /tmp}
   * @throws UncheckedIOException when the folder cannot be written to, or there is no {@code sh}
   */
  public static EngineDirectory in(Path parent) {
    OrphanCleanup.sweep(parent);
    FileChannel lockFile = null;
    Path folder = parent;
    try {
      while (lockFile == null) {
        folder = parent.resolve(PREFIX + UUID.randomUUID());
        lockFile = locked(lockOf(folder));
      }
      Files.createDirectory(folder);
      return new EngineDirectory(folder, lockFile, watch(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the engines cannot keep files in " + parent, e);
    }
  }

  /** The lock file of a home's folder: beside it, so that it is there first and last. */
  static Path lockOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".lock");
  }

  /** A new file, locked for the life of this process; null when a sweep took it in between. */
  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock != null && Files.exists(file)) {
      return channel;
    }
    channel.close();
    return null;
  }

  private static Process watch(Path folder) throws IOException {
    try (InputStream script = EngineDirectory.class.getResourceAsStream("watch.sh")) {
      if (script == null) {
        throw new IllegalStateException("watch.sh is missing beside its class");
      }
      String text = new String(script.readAllBytes(), US_ASCII);
      String lock = lockOf(folder).toString();
      return new ProcessBuilder("sh", "-c", text, "watch", folder.toString(), lock)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }

  /**
   * Makes a folder in the home.
   *
   * @param name what it is for; a number is added, so that no two are the same
   */
  Path folder(String name) {
    try {
      return Files.createTempDirectory(folder, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for " + name, e);
    }
  }

  /** The folder of the home. */
  public Path path() {
    return folder;
  }

  /** The number of the process that ends and deletes what this one leaves. */
  public long watchId() {
    return watch.pid();
  }

  /** From now on {@code server} ends when this process does. */
  void guards(Process server) {
    tell("started", server);
    server.onExit().thenAccept(ended -> tell("ended", ended));
  }

  private void tell(String verb, Process server) {
    try {
      synchronized (watch) {
        watch.getOutputStream().write((verb + " " + server.pid() + "\n").getBytes(US_ASCII));
        watch.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The script has ended: this home is closed, or the next one sweeps.
    }
  }

  /** Ends what still runs and deletes the folder; returns when that is done. */
  @Override
  public void close() {
    try {
      synchronized (watch) {
        watch.getOutputStream().close();
      }
      watch.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

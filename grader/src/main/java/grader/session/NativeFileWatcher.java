package grader.session;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Hears of files from the system. Folders that come later are heard of too. */
final class NativeFileWatcher implements FileWatcher {
  private static final Duration GONE = Duration.ofMillis(200);

  private final Path root;
  private final WatchService service;

  NativeFileWatcher(Path root) throws IOException {
    this.root = root;
    this.service = root.getFileSystem().newWatchService();
    try {
      registerAll();
    } catch (IOException e) {
      service.close();
      throw e;
    }
  }

  /** Whether it is no service of the system but one that looks every few seconds. */
  boolean looksItself() {
    return service.getClass().getSimpleName().contains("Polling");
  }

  @Override
  public boolean next(Duration atMost) throws InterruptedException {
    boolean gone = !Files.isDirectory(root);
    Duration wait = gone && GONE.compareTo(atMost) < 0 ? GONE : atMost;
    WatchKey key = service.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (key == null) {
      // Nobody tells of a folder that went away and came back.
      return gone && Files.isDirectory(root) && registersAll();
    }
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll();
    }
    registersAll();
    return true;
  }

  private boolean registersAll() {
    try {
      registerAll();
      return true;
    } catch (IOException e) {
      return false; // gone while it was looked at, which is an event to come
    }
  }

  /** Costs a walk through a few folders; those that are known are not registered twice. */
  private void registerAll() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(root)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      // Then it is closed.
    }
  }
}

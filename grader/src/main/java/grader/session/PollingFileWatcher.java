package grader.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at times and sizes again and again; for systems and folders that tell nothing. */
final class PollingFileWatcher implements FileWatcher {
  /** Lets time pass; a test only counts it. */
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  static final Pause SLEEP = time -> Thread.sleep(time.toMillis());

  private static final Duration LOOK = Duration.ofMillis(200);

  private final Path root;
  private final Pause pause;
  private Map<Path, String> seen;

  PollingFileWatcher(Path root, Pause pause) {
    this.root = root;
    this.pause = pause;
    this.seen = look();
  }

  @Override
  public boolean next(Duration atMost) throws InterruptedException {
    Duration left = atMost;
    while (true) {
      Map<Path, String> now = look();
      if (!now.equals(seen)) {
        seen = now;
        return true;
      }
      if (left.isZero() || left.isNegative()) {
        return false;
      }
      Duration step = left.compareTo(LOOK) < 0 ? left : LOOK;
      pause.sleep(step);
      left = left.minus(step);
    }
  }

  private Map<Path, String> look() {
    Map<Path, String> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(Files::isRegularFile).forEach(file -> found.put(file, state(file)));
    } catch (IOException | UncheckedIOException e) {
      // A folder went away while it was looked at: the next look sees what became of it.
    }
    return found;
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "gone";
    }
  }

  @Override
  public void close() {
    seen = Map.of();
  }
}

package grader.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where this user keeps what can be made again. */
public final class CacheFolder {
  private static final String NAME = "system-design-katas";

  private CacheFolder() {}

  /** The folder; a new temporary one where the user has no place that can be written to. */
  public static Path find() throws IOException {
    for (Path place : places()) {
      try {
        Path folder = Files.createDirectories(place.resolve(NAME)).toRealPath();
        if (Files.isWritable(folder)) {
          return folder;
        }
      } catch (IOException e) {
        // The next place may do.
      }
    }
    return TemporaryFolder.create("cache");
  }

  /**
   * A folder of this name in {@code parent}; of {@code other} in the user's cache where it is
   * somebody else's.
   */
  public static Path in(Path parent, String name, String other) throws IOException {
    try {
      Path folder = Files.createDirectories(parent.resolve(name));
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException e) {
      // The parent is somebody else's.
    }
    return Files.createDirectories(find().resolve(other));
  }

  /** Deletes what stands in {@code cache} and was not used for a day: older versions. */
  public static void deleteUnused(Path cache) throws IOException {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    try (Stream<Path> entries = Files.list(cache)) {
      for (Path entry : entries.toList()) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(yesterday)) {
          FileTrees.delete(entry);
        }
      }
    }
  }

  private static List<Path> places() {
    List<Path> places = new ArrayList<>();
    add(places, System.getenv("XDG_CACHE_HOME"), "");
    add(places, System.getenv("LOCALAPPDATA"), "");
    // Another user that the superuser gives to a worker cannot pass the superuser's home.
    add(places, File.separatorChar == '/' ? "/var/cache" : null, "");
    add(places, System.getProperty("user.home"), ".cache");
    return places;
  }

  private static void add(List<Path> places, @Nullable String parent, String child) {
    try {
      if (parent != null && Path.of(parent).isAbsolute()) {
        places.add(Path.of(parent, child));
      }
    } catch (InvalidPathException e) {
      // Not a place.
    }
  }
}

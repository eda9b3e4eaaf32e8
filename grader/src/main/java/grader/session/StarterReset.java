package grader.session;

import grader.course.Kata;
import grader.intake.UsageException;
import grader.storage.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the starter of a kata back in its place and keeps what stood there.
 *
 * <p>Invariant: a file of the learner's is deleted or written over only after the backup is
 * complete, and only while it is the same as its copy there. Whenever this is interrupted, all that
 * was written is in the folder or in the backup, and doing it again ends it.
 */
public final class StarterReset {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

  private final Path main;

  /** For the work that stands in the folder of this kata. */
  public StarterReset(Kata kata) {
    main = kata.folder().resolve("src/main");
  }

  /**
   * Copies all of {@code src/main} into a new folder, {@code backups/2026-11-24-180000/src/main},
   * which {@code kata grade} takes as it is.
   *
   * @return the new folder, absolute
   * @throws IOException when something could not be copied; there is no such folder then
   */
  public Path backUp(Path backups, Instant now, ZoneId zone) throws IOException {
    Files.createDirectories(backups);
    Path work = Files.createTempDirectory(backups, "unfinished-");
    try {
      for (Map.Entry<String, Path> file : files(main).entrySet()) {
        Path copy = work.resolve("src/main").resolve(file.getKey());
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(
            file.getValue(), copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
      return Files.move(work, free(backups, NAME.withZone(zone).format(now))).toAbsolutePath();
    } finally {
      FileTrees.delete(work);
    }
  }

  /**
   * Makes the folder hold the starter and nothing else.
   *
   * @param starter the source root of the pristine starter
   * @param backup what {@link #backUp} returned
   * @throws UsageException when a file was saved since then; nothing of it is lost
   * @throws IOException when a file cannot be written
   */
  public void layStarter(Path starter, Path backup) throws IOException {
    Map<String, Path> copies = files(backup.resolve("src/main"));
    Map<String, Path> pristine = new TreeMap<>();
    files(starter).forEach((name, file) -> pristine.put("java/" + name, file));
    for (Map.Entry<String, Path> file : files(main).entrySet()) {
      Path copy = copies.get(file.getKey());
      if (copy == null || !isSame(file.getValue(), copy)) {
        throw new UsageException(SessionMessages.savedMeanwhile(file.getValue(), backup));
      }
      Path given = pristine.remove(file.getKey());
      Files.delete(file.getValue());
      if (given == null) {
        deleteIfEmpty(file.getValue().getParent());
      } else {
        Files.write(file.getValue(), Files.readAllBytes(given));
      }
    }
    for (Map.Entry<String, Path> missing : pristine.entrySet()) {
      Path place = main.resolve(missing.getKey());
      Files.createDirectories(place.resolveSibling(""));
      Files.write(place, Files.readAllBytes(missing.getValue()));
    }
  }

  private static boolean isSame(Path file, Path copy) throws IOException {
    if (Files.isSymbolicLink(file) || Files.isSymbolicLink(copy)) {
      return Files.isSymbolicLink(file)
          && Files.isSymbolicLink(copy)
          && Files.readSymbolicLink(file).equals(Files.readSymbolicLink(copy));
    }
    return Files.mismatch(file, copy) < 0;
  }

  private void deleteIfEmpty(Path folder) throws IOException {
    if (!folder.equals(main) && isEmpty(folder)) {
      Files.delete(folder);
      deleteIfEmpty(folder.getParent());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  /** Two starts within a second have two backups. */
  private static Path free(Path backups, String name) {
    Path place = backups.resolve(name);
    for (int i = 2; Files.exists(place); i++) {
      place = backups.resolve(name + "-" + i);
    }
    return place;
  }

  /** All that are not folders, by their path below the root, its names parted by slashes. */
  private static Map<String, Path> files(Path root) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      String separator = root.getFileSystem().getSeparator();
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .forEach(
                path -> files.put(root.relativize(path).toString().replace(separator, "/"), path));
      }
    }
    return files;
  }
}

package grader.starter;

import grader.course.Kata;
import grader.storage.CacheFolder;
import grader.storage.FileTrees;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The starter of one kata.
 *
 * <p>Learners write over it in place, and they commit what they wrote, so neither the folder nor
 * the newest commit tells what it was. The exam does, by the id of its tree in git: {@code
 * starter=} in its properties. A folder of that id is looked for in the kata, in the user's cache,
 * and in the history of the repository, and kept in the cache.
 *
 * <p>Stateless; every call reads the disk anew. Safe for use by many threads and processes.
 */
public final class Starter {
  private final Kata kata;

  /** The starter of this kata. */
  public Starter(Kata kata) {
    this.kata = kata;
  }

  /** The id of what stands in the kata's folder now. */
  public String idInPlace() {
    return GitTreeId.of(kata.starterRoot());
  }

  /** Whether the kata's folder holds the starter as it was given, as far as can be told. */
  public boolean isUnchanged() {
    return kata.settings().starter().map(id -> id.equals(idInPlace())).orElse(true);
  }

  /**
   * A source root with the starter as it was given; nobody may write there.
   *
   * @return empty when it was edited and is neither in the cache nor in the history
   */
  public Optional<Path> find() {
    Optional<String> id = kata.settings().starter();
    if (id.isEmpty()) {
      return Optional.of(kata.starterRoot());
    }
    Optional<Path> place = kept(id.get());
    if (place.filter(it -> GitTreeId.of(it).equals(id.get())).isPresent()) {
      return place;
    }
    if (isUnchanged()) {
      place.ifPresent(it -> keep(it, id.get(), this::copyInPlace));
      return Optional.of(kata.starterRoot());
    }
    return place.filter(it -> keep(it, id.get(), folder -> copyFromHistory(id.get(), folder)));
  }

  /** The sources of {@link #find}; those in the kata's folder when it finds none. */
  public List<Path> sources() {
    Path root = find().orElse(kata.starterRoot());
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Optional<Path> kept(String id) {
    try {
      return Optional.of(CacheFolder.find().resolve("starters").resolve(kata.id() + "-" + id));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private interface FolderWriter {
    boolean fill(Path folder) throws IOException;
  }

  /** Fills a folder under another name first, so that it is there as a whole or not at all. */
  private static boolean keep(Path place, String id, FolderWriter writer) {
    try {
      Path parent = Files.createDirectories(place.resolveSibling(""));
      Path work = Files.createTempDirectory(parent, place.getFileName() + "-");
      try {
        if (!writer.fill(work)) {
          return false;
        }
        moveUnlessWhole(work, place, id);
      } finally {
        FileTrees.delete(work);
      }
    } catch (IOException e) {
      // Another process was faster, or the cache is full; who needs the folder looks whether it is.
    }
    return Files.isDirectory(place);
  }

  /** Another process may have been faster and read from its folder by now, which then stays. */
  private static void moveUnlessWhole(Path work, Path place, String id) throws IOException {
    if (!FileTrees.moveUnlessThere(work, place) && !GitTreeId.of(place).equals(id)) {
      FileTrees.delete(place);
      FileTrees.moveUnlessThere(work, place);
    }
  }

  private boolean copyInPlace(Path folder) throws IOException {
    for (Path source : kata.starterSources()) {
      Path copy = folder.resolve(kata.starterRoot().relativize(source).toString());
      Files.createDirectories(copy.resolveSibling(""));
      Files.write(copy, Files.readAllBytes(source));
    }
    return true;
  }

  private boolean copyFromHistory(String id, Path folder) throws IOException {
    boolean ordinary = kata.folder().getFileSystem().equals(FileSystems.getDefault());
    return ordinary && GitHistory.copy(kata.folder(), id, folder);
  }
}

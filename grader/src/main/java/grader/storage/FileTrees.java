package grader.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them. */
public final class FileTrees {
  private FileTrees() {}

  /** All regular files below a folder, in order; none where there is no such folder. */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Copies all regular files below a folder to the same places below another one, which may be of
   * another file system. Follows no link to a folder.
   */
  public static void copy(Path from, Path to) throws IOException {
    copy(from, to, name -> true);
  }

  /** The same of those files whose path below {@code from} is wanted. */
  public static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    for (Path file : files(from)) {
      String name = from.relativize(file).toString();
      if (wanted.test(name)) {
        Path copy = to.resolve(name);
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
  }

  /**
   * Moves a folder to its place in one step, unless there is a folder by then.
   *
   * @param folder a folder on the disk of {@code place}
   * @return whether it is there now; false when another process was faster, whose folder stays
   * @throws IOException when it cannot be moved and no folder is at its place
   */
  public static boolean moveUnlessThere(Path folder, Path place) throws IOException {
    try {
      Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException e) {
      // Which exception says that the place is taken differs between systems and JDKs.
      if (!Files.isDirectory(place)) {
        throw e;
      }
      return false;
    }
  }

  /**
   * Deletes {@code path} with all that is in it, following no link. What cannot be deleted, because
   * a submission made it so, is left to the system's own cleaning.
   */
  public static void delete(Path path) {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Gone, or not to be deleted.
    }
  }
}

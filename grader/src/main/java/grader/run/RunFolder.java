package grader.run;

import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one run, closed to other users and deleted after it.
 *
 * <pre>
 *   root/          empty: where a sandbox builds the root of the worker
 *   temporary/     java.io.tmpdir of the worker
 *   shared/        all that the worker sees of it, read-only under a sandbox
 *     socket       where it reports
 *     classes/     copies of the request's directories and jars
 * </pre>
 */
record RunFolder(Path path) {
  /** Makes a new one in the default temporary directory. */
  static RunFolder create() throws IOException {
    RunFolder folder = new RunFolder(TemporaryFolder.create("run"));
    Files.createDirectory(folder.root());
    Files.createDirectory(folder.temporary());
    open(Files.createDirectory(folder.shared()));
    open(Files.createDirectory(folder.shared().resolve("classes")));
    return folder;
  }

  Path root() {
    return path.resolve("root");
  }

  Path temporary() {
    return path.resolve("temporary");
  }

  Path shared() {
    return path.resolve("shared");
  }

  Path socket() {
    return shared().resolve("socket");
  }

  /**
   * Copies directories of classes, and jars, and returns where the copies are, in the same order.
   *
   * @param whose begins the names of the copies; not used before
   */
  List<String> copy(String whose, List<Path> directoriesAndJars) throws IOException {
    List<String> copies = new ArrayList<>();
    for (Path original : directoriesAndJars) {
      String name = whose + copies.size() + (Files.isRegularFile(original) ? ".jar" : "");
      Path copy = shared().resolve("classes").resolve(name);
      if (Files.isRegularFile(original)) {
        Files.createDirectories(copy.getParent());
        Files.copy(original, copy);
      } else if (!Files.isDirectory(original)) {
        throw new NoSuchFileException(original.toString());
      } else {
        Files.createDirectories(copy);
        FileTrees.copy(original, copy);
      }
      openTree(copy);
      copies.add(copy.toString());
    }
    return copies;
  }

  private static void openTree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        open(path);
      }
    }
  }

  /** Lets the worker's user read {@code path}; the folder above keeps everybody else out. */
  static Path open(Path path) throws IOException {
    if (hasModes(path)) {
      String mode = Files.isRegularFile(path) ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
    return path;
  }

  /** Not asked of the path's own mount: behind a chroot there is none that the JDK could find. */
  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Lets the worker's user connect to {@code socket}. */
  static void openToAll(Path socket) throws IOException {
    if (hasModes(socket)) {
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
  }

  /** Deletes the folder with all that is in it; what cannot be deleted stays. */
  void delete() {
    FileTrees.delete(path);
  }
}

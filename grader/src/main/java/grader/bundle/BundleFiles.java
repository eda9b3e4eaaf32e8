package grader.bundle;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/** Small work on folders. */
final class BundleFiles {
  private static final String RUN = "rwxr-xr-x";
  private static final String READ = "rw-r--r--";

  private BundleFiles() {}

  /** Makes a jar or a zip of a folder's files; scripts stay executable in it. */
  static void zip(Path folder, Path zip) throws IOException {
    Map<String, Object> made = Map.of("create", "true", "enablePosixFileAttributes", true);
    try (FileSystem inside = FileSystems.newFileSystem(zip, made);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path entry = inside.getPath(folder.relativize(file).toString());
        if (entry.getParent() != null) {
          Files.createDirectories(entry.getParent());
        }
        Files.copy(file, entry);
        Files.setPosixFilePermissions(
            entry, PosixFilePermissions.fromString(Files.isExecutable(file) ? RUN : READ));
      }
    }
  }

  /** Makes a file a program; Windows, which has no such mark, takes every file for one. */
  static void executable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(RUN));
    }
  }
}

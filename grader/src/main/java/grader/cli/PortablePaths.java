package grader.cli;

import java.nio.file.Path;

/** Paths for machines: with forward slashes, on every system. */
final class PortablePaths {
  private PortablePaths() {}

  /** {@code C:\code\katas} as {@code C:/code/katas}. */
  static String format(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}

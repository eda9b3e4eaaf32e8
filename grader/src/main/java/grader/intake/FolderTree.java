package grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The files below a folder, or a file alone. Links are never followed, devices never opened. */
final class FolderTree implements FileTree {
  private final Path root;

  FolderTree(Path root) {
    this.root = root;
  }

  @Override
  public void visit(Visitor visitor) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.equals(root) ? nameOf(file) : nameBelow(file);
            if (!IgnoredNames.isFile(name)) {
              long modified = attributes.lastModifiedTime().toMillis();
              visitor.visit(
                  new Entry(
                      name, attributes.isSymbolicLink(), modified, () -> open(file, attributes)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (isPassedOver(file)) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private boolean isPassedOver(Path folder) {
    return !folder.equals(root) && IgnoredNames.isFolder(nameOf(folder));
  }

  private String nameBelow(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Whoever opens a pipe waits for ever, and a device may do anything. */
  private static InputStream open(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      throw new IOException(IntakeMessages.noOrdinaryFile(file));
    }
    // Once more not to follow: what was a file a moment ago may be a link by now.
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}

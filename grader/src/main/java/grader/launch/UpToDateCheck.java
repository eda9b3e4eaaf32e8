package grader.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** Whether a jar is missing or older than what it is made of, by one walk over its sources. */
final class UpToDateCheck extends SimpleFileVisitor<Path> {
  private static final List<String> GRADER =
      List.of(
          "pom.xml",
          "grader/pom.xml",
          "grader/src/main",
          "katas/building-blocks/pom.xml",
          "katas/building-blocks/src/main",
          "katas/test-kit/pom.xml",
          "katas/test-kit/src/main");
  private static final List<String> ENGINES =
      List.of(
          "pom.xml",
          "grader/engines/pom.xml",
          "grader/engines/src/main",
          "katas/building-blocks/pom.xml",
          "katas/building-blocks/src/main");

  private final FileTime time;
  private boolean newer;

  private UpToDateCheck(FileTime time) {
    this.time = time;
  }

  /** Whether the grader of the repository {@code root} must be built. */
  static boolean ofGrader(Path root) throws IOException {
    Path target = root.resolve("grader/target");
    return isStale(root, target.resolve("grader.jar"), target.resolve("lib"), GRADER);
  }

  /** Whether the engines must be built. */
  static boolean ofEngines(Path root) throws IOException {
    Path target = root.resolve("grader/engines/target");
    return isStale(root, target.resolve("engines.jar"), target.resolve("client"), ENGINES);
  }

  private static boolean isStale(Path root, Path jar, Path beside, List<String> sources)
      throws IOException {
    if (!Files.isRegularFile(jar) || !Files.isDirectory(beside)) {
      return true;
    }
    UpToDateCheck walk = new UpToDateCheck(Files.getLastModifiedTime(jar));
    for (String source : sources) {
      Files.walkFileTree(root.resolve(source), walk);
    }
    return walk.newer;
  }

  private FileVisitResult look(BasicFileAttributes attributes) {
    newer |= attributes.lastModifiedTime().compareTo(time) > 0;
    return newer ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  /** A folder is newer when something was deleted. */
  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return look(attributes);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return look(attributes);
  }

  /** What is not there is no source. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}

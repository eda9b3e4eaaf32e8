package grader.bundle;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What this grader runs from. */
final class ClassPath {
  private ClassPath() {}

  /**
   * The jars and folders of this JVM's class path, in order, with those that a jar names itself.
   */
  static List<Path> own() throws IOException {
    Set<Path> entries = new LinkedHashSet<>();
    String own = System.getProperty("java.class.path");
    for (String entry : own.split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        entries.add(path);
      } else if (Files.isRegularFile(path)) {
        entries.add(path);
        named(path).filter(Files::exists).forEach(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  private static Stream<Path> named(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String names =
          file.getManifest() == null
              ? null
              : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null ? Stream.empty() : Stream.of(names.split(" ")).map(jar::resolveSibling);
    }
  }
}

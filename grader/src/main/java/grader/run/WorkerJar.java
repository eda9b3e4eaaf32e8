package grader.run;

import grader.worker.WorkerMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars whose bytes depend on their content only. */
final class WorkerJar {
  /** A time that every zip can hold; which one does not matter. */
  private static final long SOME_TIME = 1_000_000_000_000L;

  /**
   * Mockito's defaults rewrite classes in place and must attach to their own JVM for it, which the
   * worker forbids; so mocks are subclasses here, and final classes cannot be mocked.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "mockito-extensions/org.mockito.plugins.MockMaker", "mock-maker-subclass",
          "mockito-extensions/org.mockito.plugins.MemberAccessor", "member-accessor-reflection");

  private WorkerJar() {}

  /** A jar of the classes and files under {@code directory}. */
  static byte[] of(Path directory) throws IOException {
    return zip(files(directory, directory));
  }

  /** A jar of the package {@code grader.worker} and the settings of the test libraries. */
  static byte[] ofWorkerClasses(Path grader) throws IOException {
    String folder = WorkerMain.class.getPackageName().replace('.', '/');
    Map<String, byte[]> entries;
    if (Files.isDirectory(grader)) {
      entries = files(grader, grader.resolve(folder));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(grader)) {
        entries = files(jar.getPath("/"), jar.getPath("/", folder));
      }
    }
    SETTINGS.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zip(entries);
  }

  private static Map<String, byte[]> files(Path root, Path from) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(path)) {
          String name = root.relativize(path).toString().replace('\\', '/');
          entries.put(name, Files.readAllBytes(path));
        }
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry head = new ZipEntry(entry.getKey());
        head.setTime(SOME_TIME);
        zip.putNextEntry(head);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

package grader.compile;

import grader.course.CourseException;
import grader.storage.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Small work on folders of classes. */
final class ClassFolders {
  private ClassFolders() {}

  /** The jar or folder that a class of the grader's own class path was loaded from. */
  static Path origin(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The jars of libraries that an exam names by a class of each.
   *
   * @throws CourseException when the grader's class path has no such class
   */
  static List<Path> origins(String kataId, List<String> classNames) {
    List<Path> jars = new ArrayList<>();
    for (String name : classNames) {
      try {
        jars.add(origin(Class.forName(name, false, ClassFolders.class.getClassLoader())));
      } catch (ClassNotFoundException e) {
        throw new CourseException(CompileMessages.noSuchLibrary(kataId, name));
      }
    }
    return List.copyOf(jars);
  }

  /** Copies files of a folder or jar whose path below it is wanted. */
  static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    if (Files.isDirectory(from)) {
      FileTrees.copy(from, to, wanted);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(from)) {
        FileTrees.copy(jar.getPath("/"), to, wanted);
      }
    }
  }

  /** All files below a folder, in order. */
  static List<Path> files(Path folder) {
    try {
      return FileTrees.files(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

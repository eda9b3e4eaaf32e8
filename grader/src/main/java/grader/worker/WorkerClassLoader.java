package grader.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds classes in what every submission is given, and later also in the submission.
 *
 * <p>It is one loader for both, because they share packages. What is given is looked through first,
 * so a class of the submission never stands in front of it.
 */
final class WorkerClassLoader extends URLClassLoader {
  private static final String CLASS = ".class";

  private final List<String> given;

  /**
   * A loader without a submission.
   *
   * @param given directories and jars of contract and tests, as absolute paths
   */
  WorkerClassLoader(List<String> given, ClassLoader libraries) {
    super(given.stream().map(WorkerClassLoader::url).toArray(URL[]::new), libraries);
    this.given = given;
  }

  /** Adds directories of the submission's classes, as absolute paths. */
  void add(List<String> submitted) {
    submitted.stream().map(WorkerClassLoader::url).forEach(this::addURL);
  }

  /**
   * Loads the classes in the given directories while the submission is still being compiled. It
   * neither links nor initializes them: both may need the submission.
   */
  void loadAhead() {
    for (String directory : given) {
      if (Files.isDirectory(Path.of(directory))) {
        classesIn(Path.of(directory)).forEach(this::loadIfPossible);
      }
    }
  }

  /** Loads the classes in some directories; those that cannot be loaded are left out. */
  List<Class<?>> load(List<String> directories) {
    return directories.stream()
        .flatMap(directory -> classesIn(Path.of(directory)).stream())
        .flatMap(name -> loadIfPossible(name).stream())
        .toList();
  }

  private Optional<Class<?>> loadIfPossible(String name) {
    try {
      return Optional.of(Class.forName(name, false, this));
    } catch (ClassNotFoundException | LinkageError needsSubmission) {
      // Its superclass is the submission's; it is loaded when a test asks for it.
      return Optional.empty();
    }
  }

  private static List<String> classesIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .map(file -> directory.relativize(file).toString())
          .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info" + CLASS))
          .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}

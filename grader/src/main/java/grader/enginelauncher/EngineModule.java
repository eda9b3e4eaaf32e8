package grader.enginelauncher;

import grader.intake.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built module {@code grader/engines}.
 *
 * @param jar its own classes
 * @param libraries folder with all that its servers need
 * @param clients jars of its classes and of the client libraries, for the tests
 */
record EngineModule(Path jar, Path libraries, List<Path> clients) {
  EngineModule {
    clients = List.copyOf(clients);
  }

  /**
   * The module of a course.
   *
   * @throws UsageException when it is not built
   */
  static EngineModule of(Path course) {
    Path target = course.resolve("grader/engines/target");
    Path jar = target.resolve("engines.jar");
    Path libraries = target.resolve("lib");
    if (!Files.isRegularFile(jar) || !Files.isDirectory(libraries)) {
      throw new UsageException(EngineMessages.NOT_BUILT);
    }
    List<Path> clients = new ArrayList<>(List.of(jar));
    try (Stream<Path> jars = Files.list(target.resolve("client"))) {
      jars.filter(path -> path.toString().endsWith(".jar")).sorted().forEach(clients::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EngineModule(jar, libraries, clients);
  }
}

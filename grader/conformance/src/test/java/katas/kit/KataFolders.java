package katas.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The katas of the repository. */
final class KataFolders {
  private static final String CONTRACT = "src/api/java";

  private KataFolders() {}

  /** Their folders, by name. */
  static Stream<Path> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../../katas"))) {
      List<Path> katas =
          folders.filter(folder -> Files.isDirectory(folder.resolve(CONTRACT))).sorted().toList();
      return katas.stream();
    }
  }

  /** The source roots of their contracts. */
  static Stream<Path> contracts() throws IOException {
    return all().map(folder -> folder.resolve(CONTRACT));
  }
}

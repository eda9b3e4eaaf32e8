package grader.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processes of this machine, as Linux tells them in {@code /proc}; elsewhere there are none.
 */
final class ProcessTable {
  private static final Path PROC = Path.of("/proc");

  /** A process may start another one while the list is read; a few rounds catch those. */
  private static final int ROUNDS = 5;

  private ProcessTable() {}

  /** All processes of a user. */
  static List<Long> ofUser(int user) {
    return matching(folder -> Files.getAttribute(folder, "unix:uid").equals(user));
  }

  /**
   * All processes that were started with {@code setting}, {@code NAME=value}, and their children.
   */
  static List<Long> withSetting(String setting) {
    String ended = setting + '\0';
    return matching(
        folder -> Files.readString(folder.resolve("environ"), ISO_8859_1).contains(ended));
  }

  /** Ends all processes that {@code list} gives, until it gives none. */
  static void end(java.util.function.Supplier<List<Long>> list) {
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> found = list.get();
      if (found.isEmpty()) {
        return;
      }
      found.forEach(id -> ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly));
    }
  }

  private interface Property {
    boolean holds(Path folder) throws IOException;
  }

  private static List<Long> matching(Property property) {
    Predicate<Path> holds =
        folder -> {
          try {
            return property.holds(folder);
          } catch (IOException | UnsupportedOperationException e) {
            return false; // it has ended meanwhile, or is none of ours
          }
        };
    try (Stream<Path> folders = Files.list(PROC)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .filter(holds)
          .map(folder -> Long.parseLong(folder.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

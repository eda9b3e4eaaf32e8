package grader.engineadapters.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold of the machine's memory, where the system tells. */
public final class ProcessMemory {
  private static final Path PROCESSES = Path.of("/proc");

  private ProcessMemory() {}

  /**
   * Memory of a process and its children in KiB, each shared page counted by its share; 0 where the
   * system does not tell.
   */
  public static long residentKibibytes(long pid) {
    long children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(child -> ofOne(child.pid()))
            .sum();
    return ofOne(pid) + children;
  }

  private static long ofOne(long pid) {
    Path file = PROCESSES.resolve(Long.toString(pid)).resolve("smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}

package grader.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process may see and use.
 *
 * @param folder the folder of the run, which holds the three below; closed to other users
 * @param root an empty folder, where a sandbox may build the root of the process
 * @param temporary the one folder that the process may write to
 * @param visible files and folders that it must see besides the programs of the system, read-only
 * @param threads threads and processes that it may have
 * @param processorTime after so much in one process the kernel ends it; a last resort in case that
 *     nobody is left to hold the wall time
 * @param memoryMebibytes memory that one process may write to, in MiB
 */
public record SandboxSpec(
    Path folder,
    Path root,
    Path temporary,
    List<Path> visible,
    int threads,
    Duration processorTime,
    int memoryMebibytes) {
  /** What fits into the temporary folder, and the largest file anywhere. */
  static final int TEMPORARY_MEBIBYTES = 64;

  public SandboxSpec {
    visible = List.copyOf(visible);
  }

  /** What of {@link #visible} does not stand below {@code /usr}, which every sandbox shows. */
  List<Path> visibleBesidesUsr() {
    return visible.stream().filter(path -> !path.startsWith("/usr")).toList();
  }
}

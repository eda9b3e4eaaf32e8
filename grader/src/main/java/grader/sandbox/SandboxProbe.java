package grader.sandbox;

import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries a sandbox on this machine before anybody believes in it. */
final class SandboxProbe {
  private static final int SECONDS = 10;
  private static final int THREADS = 50;
  private static final int MEBIBYTES = 256;

  /** Fails unless a process inside has no privilege and can write to its own folder. */
  static final String WITHOUT_PRIVILEGES =
      """
      set -eu
      : > "$3/x"
      test -x "$4"
      grep -q '^NoNewPrivs:.1$' /proc/self/status
      grep -q '^CapEff:.0*$' /proc/self/status
      grep -q '^CapBnd:.0*$' /proc/self/status
      """;

  /** Fails unless it also sees no network, no other process, and no file but its own. */
  static final String ISOLATED =
      WITHOUT_PRIVILEGES
          + """
          test "$$" = 1
          ! grep -v 'lo:' /proc/net/dev | grep -q ':'
          test ! -e "$1"
          ! ( : > /x ) 2> /dev/null
          ! ( : > "$2/x" ) 2> /dev/null
          """;

  private SandboxProbe() {}

  /**
   * Whether {@code check} succeeds inside. It is given a file that should not be seen, a folder
   * that should be seen and not be written to, the folder that should be written to, and the
   * program of this JVM.
   */
  static boolean passes(Sandbox sandbox, String check) {
    Path folder = null;
    try {
      folder = TemporaryFolder.create("trial");
      Path unseen = Files.createFile(folder.resolve("unseen"));
      Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
      Path java = jdk.resolve("bin").resolve("java");
      Path shared = Files.createDirectory(folder.resolve("shared"));
      SandboxSpec spec =
          new SandboxSpec(
              folder,
              Files.createDirectory(folder.resolve("root")),
              Files.createDirectory(folder.resolve("temporary")),
              List.of(shared, jdk),
              THREADS,
              Duration.ofSeconds(SECONDS),
              MEBIBYTES);
      List<String> command = new ArrayList<>(List.of("sh", "-c", check, "check"));
      Stream.of(unseen, shared, spec.temporary(), java).map(Path::toString).forEach(command::add);
      return SystemTools.run(sandbox.enclose(spec, command).command(), SECONDS);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    } finally {
      if (folder != null) {
        FileTrees.delete(folder);
      }
    }
  }
}

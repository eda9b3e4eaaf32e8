package grader.engineadapters.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL as a user without rights when this process is the superuser's, which its programs
 * refuse to be. The user is {@code nobody}, because initdb wants one that the system knows.
 */
final class UnprivilegedUser {
  private static final String NAME = "nobody";

  private UnprivilegedUser() {}

  /** The command that runs {@code command} as a user that PostgreSQL accepts. */
  static List<String> command(List<String> command) {
    List<String> all = new ArrayList<>();
    if (isSuperuser()) {
      all.addAll(change());
    }
    all.addAll(command);
    return all;
  }

  private static List<String> change() {
    if (onPath("setpriv")) {
      return List.of("setpriv", "--reuid=" + NAME, "--regid=" + group(), "--clear-groups", "--");
    }
    if (onPath("runuser")) {
      return List.of("runuser", "-u", NAME, "--");
    }
    if (onPath("unshare")) {
      return List.of("unshare", "--user");
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and there is no setpriv, runuser or unshare:"
            + " install util-linux, or use --postgres URL");
  }

  private static String group() {
    try {
      Path root = Path.of("/etc/group");
      boolean debian = Files.readAllLines(root).stream().anyMatch(g -> g.startsWith("nogroup:"));
      return debian ? "nogroup" : NAME;
    } catch (IOException e) {
      return NAME;
    }
  }

  /** Gives a folder away, with what is in it, when the programs in it run as the other user. */
  static void giveAway(Path folder) {
    if (!isSuperuser() || !(onPath("setpriv") || onPath("runuser"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      var user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
      for (Path file : files.toList()) {
        Files.setOwner(file, user);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give " + folder + " to " + NAME, e);
    }
  }

  private static boolean isSuperuser() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return System.getProperty("user.name").equals("root");
    }
  }

  private static boolean onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Linux namespaces by bubblewrap, the sandbox of Flatpak. Some distributions forbid ordinary users
 * to make namespaces by other programs and permit this one.
 */
final class BubblewrapSandbox implements Sandbox {
  private static final long MEBIBYTE = 1024L * 1024;

  private final boolean superuser = PrivilegeCommands.superuser();

  private BubblewrapSandbox() {}

  /** This sandbox, if it holds on this machine what it promises. */
  static Optional<Sandbox> tried() {
    if (!SystemTools.installed("bwrap", "setpriv", "prlimit", "sh")) {
      return Optional.empty();
    }
    return Optional.<Sandbox>of(new BubblewrapSandbox())
        .filter(sandbox -> SandboxProbe.passes(sandbox, SandboxProbe.ISOLATED));
  }

  @Override
  public SandboxKind kind() {
    return SandboxKind.BUBBLEWRAP;
  }

  @Override
  public String denies() {
    return NamespaceSupport.denies(superuser);
  }

  @Override
  public SandboxedCommand enclose(SandboxSpec spec, List<String> command) throws IOException {
    List<String> wrapped = new ArrayList<>(List.of("bwrap"));
    if (!superuser) {
      wrapped.addAll(List.of("--unshare-user", "--cap-drop", "ALL"));
    }
    add(wrapped, "--unshare-net --unshare-pid --unshare-ipc --unshare-uts");
    add(wrapped, "--as-pid-1 --die-with-parent --new-session");
    show(wrapped, Path.of("/usr"));
    for (String name : List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32")) {
      addSystemFolder(wrapped, Path.of("/", name));
    }
    for (Path path : configuration()) {
      show(wrapped, path);
    }
    addParents(wrapped, Path.of("/dev/null"));
    for (String device : List.of("null", "random", "urandom")) {
      add(wrapped, "--dev-bind /dev/" + device + " /dev/" + device);
    }
    spec.visibleBesidesUsr().forEach(path -> show(wrapped, path));
    add(wrapped, "--proc /proc");
    addParents(wrapped, spec.temporary());
    add(wrapped, "--size " + SandboxSpec.TEMPORARY_MEBIBYTES * MEBIBYTE + " --perms 1777 --tmpfs");
    wrapped.addAll(List.of(spec.temporary().toString(), "--remount-ro", "/"));
    wrapped.addAll(List.of("--chdir", spec.temporary().toString(), "--"));
    return NamespaceSupport.sandboxed(wrapped, spec, superuser, command);
  }

  private static void add(List<String> command, String words) {
    command.addAll(Arrays.asList(words.split(" ")));
  }

  private static void show(List<String> command, Path path) {
    addParents(command, path);
    command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }

  /** Folders on the way are made for everybody; those that bubblewrap makes itself are not. */
  private static void addParents(List<String> command, Path path) {
    Path parent = path.getParent();
    if (parent != null && parent.getNameCount() > 0) {
      addParents(command, parent);
      add(command, "--perms 0755 --dir");
      command.add(parent.toString());
    }
  }

  /** Most distributions have links into {@code /usr} here, some have folders. */
  private static void addSystemFolder(List<String> command, Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      String target = Files.readSymbolicLink(path).toString();
      command.addAll(List.of("--symlink", target, path.toString()));
    } else if (Files.isDirectory(path)) {
      show(command, path);
    }
  }

  /** Debian keeps the JDK's configuration in {@code /etc}, and the JDK refers to it. */
  private static List<Path> configuration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/etc"))) {
      return files
          .filter(path -> path.getFileName().toString().matches("java-.*|ld\\.so\\.cache"))
          .toList();
    }
  }
}

package grader.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Linux namespaces, by {@code unshare} of util-linux: no network, no other process, a root with
 * nothing in it but the system's programs, the JDK, the libraries and the classes, all read-only.
 *
 * <p>An ordinary user gets there by a user namespace. The superuser needs none and gives each
 * process a user of its own.
 */
final class UnshareSandbox implements Sandbox {
  private final boolean superuser = PrivilegeCommands.superuser();
  private final String script;

  private UnshareSandbox() {
    try (InputStream in = UnshareSandbox.class.getResourceAsStream("enclose.sh")) {
      script = new String(Objects.requireNonNull(in, "enclose.sh").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This sandbox, if it holds on this machine what it promises. */
  static Optional<Sandbox> tried() {
    if (!SystemTools.installed("unshare", "setpriv", "prlimit", "chroot", "mount", "sh")) {
      return Optional.empty();
    }
    return Optional.<Sandbox>of(new UnshareSandbox())
        .filter(sandbox -> SandboxProbe.passes(sandbox, SandboxProbe.ISOLATED));
  }

  @Override
  public SandboxKind kind() {
    return SandboxKind.NAMESPACES;
  }

  @Override
  public String denies() {
    return NamespaceSupport.denies(superuser);
  }

  @Override
  public SandboxedCommand enclose(SandboxSpec spec, List<String> command) {
    List<String> wrapped = new ArrayList<>(List.of("unshare"));
    if (!superuser) {
      wrapped.addAll(List.of("--user", "--map-root-user"));
    }
    wrapped.addAll(
        List.of("--net", "--pid", "--mount", "--ipc", "--uts", "--fork", "--kill-child"));
    wrapped.addAll(List.of("sh", "-c", script, "enclose"));
    wrapped.add(spec.root().toString());
    wrapped.add(spec.temporary().toString());
    wrapped.add(String.valueOf(SandboxSpec.TEMPORARY_MEBIBYTES));
    spec.visibleBesidesUsr().stream().map(Path::toString).forEach(wrapped::add);
    wrapped.add("--");
    return NamespaceSupport.sandboxed(wrapped, spec, superuser, command);
  }
}

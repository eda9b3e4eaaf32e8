package grader.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Linux namespaces, by {@code unshare} of util-linux: no network, no other process, a root with
 * nothing in it but the system's programs, the JDK, the libraries and the classes, all read-only.
 *
 * <p>An ordinary user gets there by a user namespace. The superuser needs none and gives each
 * worker a user of its own, from a range that Linux distributions leave unused.
 */
final class Namespaces implements Sandbox {
  private static final int FIRST_USER = 60_600;
  private static final int USERS = 500;
  private static final AtomicInteger NEXT_USER =
      new AtomicInteger((int) (ProcessHandle.current().pid() % USERS));

  private static final int TEMPORARY_MEBIBYTES = 64;

  /** Threads that a JVM and JUnit have before the first test. */
  private static final int OWN_THREADS = 40;

  private static final int OPEN_FILES = 512;

  /** Fails unless everything that the description claims is so; {@code $1} must not be seen. */
  private static final String CHECK =
      """
      set -eu
      test "$$" = 1
      ! grep -v 'lo:' /proc/net/dev | grep -q ':'
      test ! -e "$1"
      ! ( : > /x ) 2> /dev/null
      ! ( : > "$2/x" ) 2> /dev/null
      : > "$3/x"
      grep -q '^NoNewPrivs:.1$' /proc/self/status
      grep -q '^CapEff:.0*$' /proc/self/status
      grep -q '^CapBnd:.0*$' /proc/self/status
      """;

  private final boolean superuser;
  private final String script;

  private Namespaces(boolean superuser) {
    this.superuser = superuser;
    try (InputStream in = Namespaces.class.getResourceAsStream("enclose.sh")) {
      script = new String(Objects.requireNonNull(in, "enclose.sh").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This sandbox, if it holds on this machine what it promises. */
  static Optional<Sandbox> tried() {
    if (!Tools.installed("unshare", "setpriv", "prlimit", "chroot", "mount", "sh")) {
      return Optional.empty();
    }
    RunFolder folder = null;
    try {
      folder = RunFolder.create();
      Namespaces sandbox = new Namespaces(Files.getAttribute(folder.path(), "unix:uid").equals(0));
      Path unseen = Files.createFile(folder.path().resolve("unseen"));
      List<String> check =
          List.of(
              "sh",
              "-c",
              CHECK,
              "check",
              unseen.toString(),
              folder.shared().toString(),
              folder.temporary().toString());
      Limits limits = new Limits(Duration.ofSeconds(10), 16, 0, 1);
      boolean holds = Tools.run(sandbox.wrap(check, folder, limits, List.of()), 10);
      return holds ? Optional.of(sandbox) : Optional.empty();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      if (folder != null) {
        folder.delete();
      }
    }
  }

  @Override
  public String description() {
    return "namespaces (no network, no other processes, files read-only and only its own, "
        + (superuser ? "a user of its own, " : "")
        + "no privileges) and limits of the JVM";
  }

  @Override
  public List<String> wrap(
      List<String> command, RunFolder folder, Limits limits, List<Path> visible) {
    List<String> wrapped = new ArrayList<>(List.of("unshare"));
    if (!superuser) {
      wrapped.addAll(List.of("--user", "--map-root-user"));
    }
    wrapped.addAll(
        List.of("--net", "--pid", "--mount", "--ipc", "--uts", "--fork", "--kill-child"));
    wrapped.addAll(List.of("sh", "-c", script, "enclose"));
    wrapped.add(folder.root().toString());
    wrapped.add(folder.temporary().toString());
    wrapped.add(String.valueOf(TEMPORARY_MEBIBYTES));
    wrapped.add(folder.shared().toString());
    Path jdk = JavaCommand.jdk();
    if (!jdk.startsWith("/usr")) {
      wrapped.add(jdk.toString());
    }
    visible.forEach(path -> wrapped.add(path.toString()));
    wrapped.add("--");
    wrapped.addAll(privileges());
    wrapped.addAll(resources(limits));
    wrapped.addAll(command);
    return wrapped;
  }

  private List<String> privileges() {
    List<String> command = new ArrayList<>(List.of("setpriv"));
    if (superuser) {
      int user = FIRST_USER + Math.floorMod(NEXT_USER.getAndIncrement(), USERS);
      command.addAll(List.of("--reuid", "" + user, "--regid", "" + user, "--clear-groups"));
    }
    command.addAll(List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
    command.addAll(List.of("--pdeathsig", "KILL"));
    return command;
  }

  /** The processor time is a last resort, in case that nobody is left to hold the wall time. */
  private static List<String> resources(Limits limits) {
    long processors = Runtime.getRuntime().availableProcessors();
    long fileBytes = TEMPORARY_MEBIBYTES * 1024L * 1024;
    return List.of(
        "prlimit",
        "--core=0",
        "--nofile=" + OPEN_FILES,
        "--fsize=" + fileBytes,
        "--nproc=" + (OWN_THREADS + limits.processes()),
        "--cpu=" + (limits.wallTime().toSeconds() + 10) * processors);
  }

  /** Nothing to do: a process namespace dies with its first process. */
  @Override
  public void end(long process) {}
}

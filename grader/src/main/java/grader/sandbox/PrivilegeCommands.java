package grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The two programs of util-linux through which a process gives up what it must not have. */
final class PrivilegeCommands {
  /** The first of a range of users that Linux distributions leave unused. */
  private static final int FIRST_USER = 60_600;

  private static final int USERS = 500;
  private static final AtomicInteger NEXT_USER =
      new AtomicInteger((int) (ProcessHandle.current().pid() % USERS));

  private static final int OPEN_FILES = 512;
  private static final long MEBIBYTE = 1024L * 1024;

  private PrivilegeCommands() {}

  /** Whether this process is the superuser's. */
  static boolean superuser() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (java.io.IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** A user, and group, of the range that has no process now; empty if all have. */
  static OptionalInt freeUser() {
    return IntStream.range(0, USERS)
        .map(i -> FIRST_USER + Math.floorMod(NEXT_USER.getAndIncrement(), USERS))
        .filter(user -> ProcessTable.ofUser(user).isEmpty())
        .findFirst();
  }

  /** Begins a command that runs without privileges, as {@code user} where one is given. */
  static List<String> dropped(Optional<Integer> user) {
    List<String> command = new ArrayList<>(List.of("setpriv"));
    user.ifPresent(
        id -> command.addAll(List.of("--reuid", "" + id, "--regid", "" + id, "--clear-groups")));
    command.addAll(List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
    command.addAll(List.of("--pdeathsig", "KILL"));
    return command;
  }

  /**
   * Begins a command that runs inside the limits of a sandbox.
   *
   * @param countsProcesses whether the user is the sandbox's alone, so that its processes are
   *     counted
   */
  static List<String> limited(SandboxSpec spec, boolean countsProcesses) {
    List<String> command = new ArrayList<>(List.of("prlimit", "--core=0"));
    HardLimits hard = HardLimits.ofThisProcess();
    command.add("--nofile=" + hard.atMost("open files", OPEN_FILES));
    command.add("--fsize=" + hard.atMost("file size", SandboxSpec.TEMPORARY_MEBIBYTES * MEBIBYTE));
    command.add("--data=" + hard.atMost("data size", spec.memoryMebibytes() * MEBIBYTE));
    command.add("--cpu=" + hard.atMost("cpu time", spec.processorTime().toSeconds()));
    if (countsProcesses) {
      command.add("--nproc=" + hard.atMost("processes", spec.threads()));
    }
    return command;
  }
}

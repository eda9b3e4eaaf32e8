package grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user of its own for each process, without namespaces: what the superuser of an ordinary
 * container can do. A process cannot write this machine's files, nor touch or look into other
 * processes; it does see files that everybody may read, the list of processes, and the network.
 *
 * <p>When the process ends, all that its user still runs is ended, and the files that it left in
 * the folders that everybody may write to are deleted.
 */
final class SeparateUserSandbox implements Sandbox {
  private static final List<Path> WRITABLE_BY_ALL =
      List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

  private static final int SECONDS = 10;

  private SeparateUserSandbox() {}

  /** This sandbox, if it holds on this machine what it promises. */
  static Optional<Sandbox> tried() {
    if (!PrivilegeCommands.superuser()
        || !SystemTools.installed("setpriv", "prlimit", "find", "sh")) {
      return Optional.empty();
    }
    String check = SandboxProbe.WITHOUT_PRIVILEGES + "! ( : > \"$2/x\" ) 2> /dev/null\n";
    return Optional.<Sandbox>of(new SeparateUserSandbox())
        .filter(sandbox -> SandboxProbe.passes(sandbox, check));
  }

  @Override
  public SandboxKind kind() {
    return SandboxKind.OWN_USER;
  }

  @Override
  public String denies() {
    return "a user of its own, no privileges; it could read what everybody may, and use the network";
  }

  @Override
  public SandboxedCommand enclose(SandboxSpec spec, List<String> command) throws IOException {
    int user =
        PrivilegeCommands.freeUser()
            .orElseThrow(() -> new IOException("all users for submissions have processes"));
    // The folder is the group's to pass through; only its temporary part is the user's.
    Files.setAttribute(spec.folder(), "unix:gid", user);
    permit(spec.folder(), "rwx--x---");
    Files.setAttribute(spec.temporary(), "unix:uid", user);
    permit(spec.temporary(), "rwx------");
    List<String> whole = new ArrayList<>(PrivilegeCommands.dropped(Optional.of(user)));
    whole.addAll(PrivilegeCommands.limited(spec, true));
    whole.addAll(command);
    return new Owned(user, List.copyOf(whole));
  }

  private static void permit(Path folder, String mode) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
  }

  private record Owned(int user, List<String> command) implements SandboxedCommand {
    @Override
    public void end(long process) {
      ProcessTable.end(() -> ProcessTable.ofUser(user));
      for (Path folder : WRITABLE_BY_ALL) {
        if (Files.isDirectory(folder)) {
          String[] find = {"find", folder.toString(), "-xdev", "-user", "" + user, "-delete"};
          SystemTools.run(List.of(find), SECONDS);
        }
      }
    }
  }
}

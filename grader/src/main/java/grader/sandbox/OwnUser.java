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
final class OwnUser implements Sandbox {
  private static final List<Path> WRITABLE_BY_ALL =
      List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

  private static final int SECONDS = 10;

  private OwnUser() {}

  /** This sandbox, if it holds on this machine what it promises. */
  static Optional<Sandbox> tried() {
    if (!Privileges.superuser() || !Tools.installed("setpriv", "prlimit", "find", "sh")) {
      return Optional.empty();
    }
    String check = Trial.WITHOUT_PRIVILEGES + "! ( : > \"$2/x\" ) 2> /dev/null\n";
    return Optional.<Sandbox>of(new OwnUser()).filter(sandbox -> Trial.passes(sandbox, check));
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
  public Enclosure enclose(Room room, List<String> command) throws IOException {
    int user =
        Privileges.freeUser()
            .orElseThrow(() -> new IOException("all users for submissions have processes"));
    // The folder is the group's to pass through; only its temporary part is the user's.
    Files.setAttribute(room.folder(), "unix:gid", user);
    permit(room.folder(), "rwx--x---");
    Files.setAttribute(room.temporary(), "unix:uid", user);
    permit(room.temporary(), "rwx------");
    List<String> whole = new ArrayList<>(Privileges.dropped(Optional.of(user)));
    whole.addAll(Privileges.limited(room, true));
    whole.addAll(command);
    return new Owned(user, List.copyOf(whole));
  }

  private static void permit(Path folder, String mode) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
  }

  private record Owned(int user, List<String> command) implements Enclosure {
    @Override
    public void end(long process) {
      Processes.end(() -> Processes.ofUser(user));
      for (Path folder : WRITABLE_BY_ALL) {
        if (Files.isDirectory(folder)) {
          String[] find = {"find", folder.toString(), "-xdev", "-user", "" + user, "-delete"};
          Tools.run(List.of(find), SECONDS);
        }
      }
    }
  }
}

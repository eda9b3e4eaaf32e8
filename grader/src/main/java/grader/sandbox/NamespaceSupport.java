package grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the two sandboxes of namespaces have in common. */
final class NamespaceSupport {
  private NamespaceSupport() {}

  static String denies(boolean superuser) {
    return "no network, no other processes, files read-only and only its own, "
        + (superuser ? "a user of its own, " : "")
        + "no privileges";
  }

  /** Completes {@code wrapped}, which makes the namespaces, by what runs inside them. */
  static SandboxedCommand sandboxed(
      List<String> wrapped, SandboxSpec spec, boolean superuser, List<String> command) {
    List<String> whole = new ArrayList<>(wrapped);
    Optional<Integer> user =
        superuser ? PrivilegeCommands.freeUser().stream().boxed().findFirst() : Optional.empty();
    whole.addAll(PrivilegeCommands.dropped(user));
    whole.addAll(PrivilegeCommands.limited(spec, true));
    whole.addAll(command);
    return new Namespaced(List.copyOf(whole));
  }

  private record Namespaced(List<String> command) implements SandboxedCommand {
    /** Nothing to do: a process namespace dies with its first process. */
    @Override
    public void end(long process) {}
  }
}

package grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the two sandboxes of namespaces have in common. */
final class Isolation {
  private Isolation() {}

  static String denies(boolean superuser) {
    return "no network, no other processes, files read-only and only its own, "
        + (superuser ? "a user of its own, " : "")
        + "no privileges";
  }

  /** Completes {@code wrapped}, which makes the namespaces, by what runs inside them. */
  static Enclosure enclosure(
      List<String> wrapped, Room room, boolean superuser, List<String> command) {
    List<String> whole = new ArrayList<>(wrapped);
    Optional<Integer> user =
        superuser ? Privileges.freeUser().stream().boxed().findFirst() : Optional.empty();
    whole.addAll(Privileges.dropped(user));
    whole.addAll(Privileges.limited(room, true));
    whole.addAll(command);
    return new Namespaced(List.copyOf(whole));
  }

  private record Namespaced(List<String> command) implements Enclosure {
    /** Nothing to do: a process namespace dies with its first process. */
    @Override
    public void end(long process) {}
  }
}

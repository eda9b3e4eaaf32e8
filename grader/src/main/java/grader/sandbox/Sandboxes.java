package grader.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** Finds a sandbox that works on this machine. */
public final class Sandboxes {
  private Sandboxes() {}

  /** A sandbox of one kind; empty when this machine does not have it or it does not hold here. */
  public static Optional<Sandbox> tried(SandboxKind kind) {
    return switch (kind) {
      case NAMESPACES -> Namespaces.tried();
      case BUBBLEWRAP -> Bubblewrap.tried();
      case OWN_USER -> OwnUser.tried();
      case NONE -> Optional.of(new PlainProcess());
    };
  }

  /**
   * What was wished for. Costs some tenths of a second for each kind that is tried.
   *
   * @throws SandboxMissingException when this machine cannot give it
   */
  public static Sandbox find(SandboxWish wish) {
    Sandbox found =
        wish.kind()
            .map(kind -> tried(kind).orElseThrow(() -> SandboxMissingException.doesNotWork(kind)))
            .orElseGet(Sandboxes::strongest);
    if (wish.required() && !found.kind().isolates()) {
      throw SandboxMissingException.tooWeak(found.kind());
    }
    return found;
  }

  private static Sandbox strongest() {
    return Arrays.stream(SandboxKind.values())
        .map(Sandboxes::tried)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(PlainProcess::new);
  }
}

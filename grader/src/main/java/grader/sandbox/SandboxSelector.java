package grader.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** Finds a sandbox that works on this machine. */
public final class SandboxSelector {
  private SandboxSelector() {}

  /** A sandbox of one kind; empty when this machine does not have it or it does not hold here. */
  public static Optional<Sandbox> tried(SandboxKind kind) {
    return switch (kind) {
      case NAMESPACES -> UnshareSandbox.tried();
      case BUBBLEWRAP -> BubblewrapSandbox.tried();
      case OWN_USER -> SeparateUserSandbox.tried();
      case NONE -> Optional.of(new NoSandbox());
    };
  }

  /**
   * What was wished for. Costs some tenths of a second for each kind that is tried.
   *
   * @throws SandboxUnavailableException when this machine cannot give it
   */
  public static Sandbox find(SandboxRequirement wish) {
    Sandbox found =
        wish.kind()
            .map(
                kind ->
                    tried(kind).orElseThrow(() -> SandboxUnavailableException.doesNotWork(kind)))
            .orElseGet(SandboxSelector::strongest);
    if (wish.required() && !found.kind().isolates()) {
      throw SandboxUnavailableException.tooWeak(found.kind());
    }
    return found;
  }

  private static Sandbox strongest() {
    return Arrays.stream(SandboxKind.values())
        .map(SandboxSelector::tried)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(NoSandbox::new);
  }
}

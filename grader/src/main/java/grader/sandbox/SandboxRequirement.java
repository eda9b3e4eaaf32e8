package grader.sandbox;

import java.util.Optional;

/**
 * Which sandbox the user wants.
 *
 * @param kind this one and no other; empty for the strongest that works here
 * @param required whether to refuse to run in one that does not isolate
 */
public record SandboxRequirement(Optional<SandboxKind> kind, boolean required) {
  /** The strongest there is, whatever that is. */
  public static final SandboxRequirement STRONGEST =
      new SandboxRequirement(Optional.empty(), false);
}

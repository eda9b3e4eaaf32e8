package grader.sandbox;

import java.util.List;
import java.util.Map;

/** One command in its sandbox. */
public interface SandboxedCommand {
  /** The command that runs the wanted one inside. */
  List<String> command();

  /** Variables that its environment must have. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /**
   * Ends what {@code process}, started from the command, has left after its own end: children,
   * whether or not they moved to a session of their own, and files outside of the sandbox. Takes at
   * most a few seconds, and never throws.
   */
  void end(long process);
}

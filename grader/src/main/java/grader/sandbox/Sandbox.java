package grader.sandbox;

import java.io.IOException;
import java.util.List;

/** A way to run strangers' processes. Safe for use by many threads. */
public interface Sandbox {
  SandboxKind kind();

  /** In one line, what a process inside is denied; nothing that was not tried on this machine. */
  String denies();

  /**
   * Prepares to run {@code command} inside; starts nothing.
   *
   * @throws IOException when the folders of the sandbox cannot be prepared
   */
  SandboxedCommand enclose(SandboxSpec spec, List<String> command) throws IOException;
}

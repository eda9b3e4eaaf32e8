package grader.doctor;

import grader.sandbox.SandboxKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The machine as a doctor sees it; a test has one of its own. */
public interface Machine {
  /** The feature version of this JVM, for example 17. */
  int javaVersion();

  /** Whether this JVM has a compiler. */
  boolean hasCompiler();

  /** The first line that a program says, for example of {@code mvn --version}; empty if none. */
  Optional<String> says(List<String> command);

  /** Free space where this path lies, in MiB; empty when nobody knows. */
  Optional<Long> freeMebibytes(Path path);

  /** The folder for temporary files. */
  Path temporary();

  /** The folder that is kept between gradings; empty when none can be written to. */
  Optional<Path> cache();

  /** Whether a sandbox of this kind was tried here and holds. */
  boolean holds(SandboxKind kind);

  /** Variable of the environment; empty when it is not set. */
  Optional<String> variable(String name);

  /** Whether a reader sits at a terminal. */
  boolean hasTerminal();

  /** Name of the encoding that output is written in. */
  String encoding();
}

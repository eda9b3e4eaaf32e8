package grader.cli;

import grader.intake.UsageException;
import grader.run.Runner;
import grader.sandbox.SandboxKind;
import grader.sandbox.SandboxRequirement;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sandbox submissions run in. */
final class SandboxOption {
  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      description =
          "bubblewrap, namespaces, own-user or none (default: the strongest that works here).")
  private @Nullable String kind;

  @Option(
      names = "--require-sandbox",
      description = "Refuse to grade if neither bubblewrap nor namespaces work on this machine.")
  private boolean required;

  /**
   * A runner as wished.
   *
   * @throws grader.sandbox.SandboxUnavailableException when one is required and this machine has
   *     none
   */
  Runner runner(Function<SandboxRequirement, Runner> runners) {
    Runner runner = runners.apply(wish());
    if (required || kind != null) {
      runner.sandbox(); // finds out before anything is graded
    }
    return runner;
  }

  private SandboxRequirement wish() {
    Optional<SandboxKind> known = Optional.ofNullable(kind).flatMap(SandboxKind::parse);
    if (kind != null && known.isEmpty()) {
      throw new UsageException(CliMessages.unknownSandbox(kind));
    }
    return new SandboxRequirement(known, required);
  }
}

package grader.cli;

import grader.intake.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the script by which a shell completes commands, options and ids of katas. */
@Command(
    name = "completion",
    description =
        "Prints a completion script for your shell: source <(grader/kata completion bash)",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private String shell = "";

  @Option(names = "--json", description = "Print the script as a JSON string.")
  private boolean json;

  private record Script(int version, String shell, String script) {}

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new UsageException(CliMessages.unknownShell(shell, SHELLS));
    }
    CommandLine top = Objects.requireNonNull(spec).root().commandLine();
    // One script for both: zsh reads it through its own bashcompinit, which it calls itself.
    String script = AutoComplete.bash("kata", top);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? grader.report.JsonEmitter.emit(new Script(1, shell, script)) : script);
    out.flush();
    return ExitCode.PASSED;
  }
}

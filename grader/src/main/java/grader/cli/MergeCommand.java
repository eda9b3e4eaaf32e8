package grader.cli;

import grader.batch.ShardMerger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges the shards of a class. */
@Command(
    name = "merge",
    description = "Combines the results of all shards of a class in one folder.",
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "The --out folders of all shards, in any order.")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "The folder for the combined results.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    int count = ShardMerger.merge(folders, Objects.requireNonNull(out));
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    words.println("merged " + count + " results of " + folders.size() + " shards into " + out);
    words.flush();
    return ExitCode.PASSED;
  }
}

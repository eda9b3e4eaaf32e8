package grader.cli;

import grader.batch.StoredClass;
import grader.course.GradingOutcome;
import grader.report.Report;
import grader.report.ReportMessages;
import grader.report.format.ReportFile;
import grader.similarity.SimilarPair;
import grader.similarity.SimilarPairsJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes stored results in other forms; grades nothing. */
@Command(
    name = "report",
    description =
        "Writes reports in other formats from the stored results of a submission or a class.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Mixin private ReportOption report = new ReportOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Folders written by kata grade --out, files written by kata grade --json, or folders of these files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--similar",
      paramLabel = "FILE",
      description = "Output of kata similar --json, to show on the class page.")
  private @Nullable Path similar;

  @Override
  public Integer call() {
    List<ReportFile> files = report.someFiles();
    StoredClass stored = StoredClass.read(paths);
    List<Report> reports = stored.all().reports();
    files.forEach(file -> file.mustTake(reports.size()));
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    List<SimilarPair> pairs = similar == null ? List.of() : SimilarPairsJson.read(similar);
    report.write(files, stored, pairs, err);
    List<String> faults =
        reports.stream()
            .filter(it -> it.endedIn(GradingOutcome.GRADER_FAULT))
            .map(Report::submission)
            .toList();
    if (faults.isEmpty()) {
      return ExitCode.PASSED;
    }
    err.println("kata: " + ReportMessages.faultsAmongResults(faults));
    err.flush();
    return ExitCode.GRADER_FAULT;
  }
}

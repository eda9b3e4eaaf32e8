package grader.cli;

import grader.batch.ClassKata;
import grader.batch.Roster;
import grader.batch.RosterSources;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.Intake;
import grader.report.JsonEmitter;
import grader.similarity.SimilarPair;
import grader.similarity.Similarity;
import grader.similarity.SimilarityMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the submissions of a class with each other. */
@Command(
    name = "similar",
    description = {
      "Compares the submissions of a class with JPlag and ignores the code of the starter.",
      "Similarity is a reason to read both submissions. It proves nothing."
    },
    mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Mixin private RosterOption roster = new RosterOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A folder that contains a folder or zip for each submission.")
  private @Nullable Path path;

  @Option(
      names = "--kata",
      paramLabel = "ID",
      description = "The kata of the submissions (default: detected from the sources).")
  private @Nullable String kata;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description = "Omit pairs below this similarity (default: ${DEFAULT-VALUE}).")
  private int least;

  @Option(names = "--json", description = "Write JSON for kata report --similar.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Course found = course.course();
    Intake intake = new Intake(found);
    Roster all = roster.roster(path, List.of());
    Kata its = ClassKata.of(found, intake, Optional.ofNullable(kata), all);
    RosterSources sources = RosterSources.take(intake, its, all);
    List<SimilarPair> pairs = Similarity.pairs(its, sources.submissions(), least);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(JsonEmitter.emit(pairs));
    } else {
      pairs.forEach(
          it -> out.printf(Locale.ROOT, "%3d %%  %s  %s%n", it.percent(), it.first(), it.second()));
      out.println(SimilarityMessages.compared(sources.submissions().size(), pairs.size()));
    }
    out.flush();
    if (!sources.leftOut().isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("kata: " + SimilarityMessages.notCompared(sources.leftOut()));
      err.flush();
    }
    return ExitCode.PASSED;
  }
}

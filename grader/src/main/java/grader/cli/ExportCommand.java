package grader.cli;

import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.export.Export;
import grader.export.ExportScope;
import grader.intake.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the learner's repository. */
@Command(
    name = "export",
    description =
        "Creates a repository for learners or for one candidate: the katas without solutions and"
            + " exams.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER|FILE.zip", description = "The new folder or zip to create.")
  private @Nullable Path target;

  @Option(
      names = "--kata",
      paramLabel = "ID",
      completionCandidates = KataIds.class,
      description = "Export only this kata, for one candidate.")
  private @Nullable String kataId;

  @Option(
      names = "--solutions",
      description = "Add a branch solutions, on which reference solutions replace the starters.")
  private boolean solutions;

  @Override
  public Integer call() throws IOException {
    Path to = Objects.requireNonNull(target);
    ExportScope content = content(course.course());
    if (to.toString().toLowerCase(Locale.ROOT).endsWith(Export.ZIP)) {
      Export.toZip(content, to);
    } else {
      Export.toFolder(content, to);
    }
    print(to);
    return ExitCode.PASSED;
  }

  private ExportScope content(Course all) {
    if (kataId == null) {
      return ExportScope.all(all, solutions);
    }
    List<String> ids = all.katas().stream().map(Kata::id).toList();
    Kata kata =
        all.kata(kataId)
            .orElseThrow(() -> new UsageException(CourseMessages.unknownKata(kataId, ids)));
    return ExportScope.of(all, kata, solutions);
  }

  private void print(Path to) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String branches = solutions ? "branches main and solutions" : "branch main";
    String next =
        kataId == null
            ? "push it with git push --all"
            : "send it; grade what comes back with kata grade --kata " + kataId;
    out.println("exported to " + to + ", " + branches + "; " + next);
    out.flush();
  }
}

package grader.cli;

import grader.export.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    description = "Makes the repository that learners get: the katas, without solutions and exams.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Where the repository goes: a new folder.")
  private @Nullable Path folder;

  @Option(
      names = "--solutions",
      description = "Add a branch solutions, which fills the starters in place.")
  private boolean solutions;

  @Override
  public Integer call() throws IOException {
    Path to = Objects.requireNonNull(folder);
    Export.export(course.course(), to, solutions);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String branches = solutions ? "branches main and solutions" : "branch main";
    out.println("exported to " + to + ", " + branches + "; push it with git push --all");
    out.flush();
    return ExitCode.PASSED;
  }
}

package grader.cli;

import grader.course.Kata;
import grader.course.Rule;
import grader.course.TestPlan;
import grader.report.JsonEmitter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the katas. */
@Command(
    name = "list",
    description = "Lists the katas with their rules, tests and points.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Write the list as JSON.")
  private boolean json;

  /** One kata, as it goes out. */
  private record Line(String kata, String title, int rules, int tests, int points) {}

  @Override
  public Integer call() {
    List<Line> lines = course.course().katas().stream().map(ListCommand::line).toList();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(JsonEmitter.emit(lines));
    } else {
      for (Line line : lines) {
        out.printf(
            Locale.ROOT,
            "%-16s %2d rules  %3d tests  %3d points  %s%n",
            line.kata(),
            line.rules(),
            line.tests(),
            line.points(),
            line.title());
      }
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static Line line(Kata kata) {
    TestPlan testPlan = kata.testPlan();
    List<Rule> rules = kata.brief().rules();
    return new Line(
        kata.id(), kata.title(), rules.size(), testPlan.tests().size(), testPlan.points());
  }
}

package grader.cli;

import grader.intake.UsageException;
import grader.practice.PlanEntry;
import grader.practice.PlanFile;
import grader.practice.PlanText;
import grader.practice.PracticeLog;
import grader.practice.PracticeMessages;
import grader.practice.StudyPlan;
import grader.report.JsonEmitter;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the four weeks. */
@Command(
    name = "plan",
    description = "Shows the four-week plan: passes that are done, due today and overdue.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Mixin private PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First day of the plan, for example 2026-03-02. Later calls remember it"
              + " (default: the day of your first record).")
  private @Nullable String from;

  @Option(names = "--json", description = "Write the plan as JSON.")
  private boolean json;

  PlanCommand(CommandContext context) {
    this.record = new PracticeOption(context);
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PracticeLog practice = record.practice(spec.commandLine().getErr());
    List<PlanEntry> entries = PlanFile.of(course.course());
    if (from != null) {
      practice.planned(date(from));
    }
    StudyPlan plan = StudyPlan.of(entries, practice.history(), practice.today(), practice.zone());
    if (json) {
      out.println(JsonEmitter.emit(plan));
    } else {
      out.print(PlanText.of(plan));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException(PracticeMessages.noDate(text));
    }
  }
}

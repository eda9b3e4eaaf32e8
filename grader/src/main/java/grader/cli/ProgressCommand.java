package grader.cli;

import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.practice.PracticeMessages;
import grader.practice.Progress;
import grader.practice.ProgressText;
import grader.practice.Streak;
import grader.report.JsonEmitter;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how far the learner is. */
@Command(
    name = "progress",
    description = "Shows your progress: passes, levels, scores, streak, weakest rules.",
    mixinStandardHelpOptions = true)
final class ProgressCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Mixin private PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Write the progress as JSON.")
  private boolean json;

  ProgressCommand(CommandContext context) {
    this.record = new PracticeOption(context);
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PracticeLog practice = record.practice(spec.commandLine().getErr());
    PracticeHistory history = practice.history();
    Streak streak = Streak.of(history, practice.today(), practice.zone());
    Progress progress = Progress.of(course.course().katas(), history, streak);
    if (json) {
      out.println(JsonEmitter.emit(progress));
    } else {
      out.print(ProgressText.of(progress));
      out.println("\n" + PracticeMessages.nextIsPlan(practice.path()));
    }
    out.flush();
    return ExitCode.PASSED;
  }
}

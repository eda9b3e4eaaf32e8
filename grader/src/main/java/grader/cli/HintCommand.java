package grader.cli;

import grader.course.Kata;
import grader.course.Rule;
import grader.course.RuleId;
import grader.hint.HintMessages;
import grader.hint.HintStep;
import grader.hint.Hints;
import grader.intake.UsageException;
import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.practice.TestRunSummary;
import grader.report.JsonEmitter;
import grader.text.LineWrapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a hint, a step more each time. */
@Command(
    name = "hint",
    description =
        "Gives a hint for a rule. Each call shows one more step: where to look, the idea, the note of"
            + " the reference solution. Your progress counts the hints.",
    mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Mixin private KataArgument kata = new KataArgument();

  @Mixin private final PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RULE",
      description =
          "The rule, for example 2.3 (default: the first rule that failed in your last run).")
  private @Nullable String named;

  @Option(names = "--seen", description = "Show only the steps that you have already seen.")
  private boolean seen;

  @Option(names = "--json", description = "Write the hint as JSON.")
  private boolean json;

  HintCommand(CommandContext context) {
    this.record = new PracticeOption(context);
  }

  /** A hint, as it goes out. */
  private record Given(
      int version, String kata, String rule, String title, int of, List<HintStep> steps) {}

  @Override
  public Integer call() {
    Kata its = kata.in(course.course());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PracticeLog practice = record.practice(spec.commandLine().getErr());
    PracticeHistory history = practice.history();
    Rule rule = rule(its, history);
    int before = history.hintSteps(its.id(), rule.id().toString());
    if (seen && before == 0) {
      throw new UsageException(HintMessages.noHintYet(its.id(), rule.id()));
    }
    int last = seen ? before : Math.min(before + 1, HintStep.LAST);
    Hints hints = new Hints(its);
    List<HintStep> steps =
        IntStream.rangeClosed(seen ? 1 : last, last).mapToObj(it -> hints.step(rule, it)).toList();
    if (last > before) {
      practice.hinted(its.id(), rule.id().toString(), last);
    }
    if (json) {
      out.println(
          JsonEmitter.emit(
              new Given(1, its.id(), rule.id().toString(), rule.title(), HintStep.LAST, steps)));
    } else {
      steps.forEach(step -> tell(step, out));
      out.println(
          last < HintStep.LAST
              ? HintMessages.nextStep(its.id(), rule.id())
              : HintMessages.lastStep(its.id()));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static void tell(HintStep step, PrintWriter out) {
    out.printf(Locale.ROOT, "step %d of %d, %s%n", step.number(), HintStep.LAST, step.title());
    step.lines().forEach(line -> out.print(LineWrapper.indented(line)));
    out.println();
  }

  private Rule rule(Kata its, PracticeHistory history) {
    String id = named != null ? named : firstFailed(its, history);
    return RuleId.parse(id.startsWith("r") ? id.substring(1).replace('_', '.') : id)
        .flatMap(it -> its.brief().rule(it))
        .orElseThrow(() -> new UsageException(HintMessages.noRule(its.id(), id)));
  }

  private static String firstFailed(Kata its, PracticeHistory history) {
    TestRunSummary run =
        history
            .lastRun(its.id())
            .orElseThrow(() -> new UsageException(HintMessages.noRun(its.id())));
    return run.failed().stream()
        .findFirst()
        .orElseThrow(() -> new UsageException(HintMessages.nothingFailed(its.id())));
  }
}

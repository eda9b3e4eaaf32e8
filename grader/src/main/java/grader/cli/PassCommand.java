package grader.cli;

import grader.course.Kata;
import grader.intake.UsageException;
import grader.practice.Pass;
import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.practice.PracticeMessages;
import grader.report.JsonEmitter;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
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

/** Records that a pass was done. */
@Command(
    name = "pass",
    description = {
      "Records a finished pass of a kata: learn, do or teach.",
      "The first test run that reaches level 2, or that starts after the time is over, records the"
          + " pass do. For teach, the command first asks the questions of the brief."
    },
    mixinStandardHelpOptions = true)
final class PassCommand implements Callable<Integer> {
  private static final int MAX_MINUTES = 24 * 60;

  private final CommandContext context;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private KataArgument argument = new KataArgument();

  @Parameters(index = "1", paramLabel = "PASS", description = "learn, do or teach.")
  private String word = "";

  @Option(names = "--minutes", paramLabel = "N", description = "Minutes that the pass took.")
  private @Nullable Integer minutes;

  @Option(names = "--json", description = "Write the record as JSON, and ask no questions.")
  private boolean json;

  PassCommand(CommandContext context) {
    this.context = context;
    this.record = new PracticeOption(context);
  }

  /** What was recorded, as it goes out. */
  private record Recorded(String kata, Pass pass, long minutes) {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Kata kata = argument.in(course.course());
    String id = kata.id();
    Pass pass =
        Pass.parse(word).orElseThrow(() -> new UsageException(PracticeMessages.noPass(word)));
    if (minutes != null && (minutes < 0 || minutes > MAX_MINUTES)) {
      throw new UsageException(PracticeMessages.badMinutes(minutes));
    }
    PracticeLog practice = record.practice(spec.commandLine().getErr());
    Instant began = practice.now();
    if (pass == Pass.TEACH && !json) {
      SelfAssessment assessment = new SelfAssessment(context.in(), out);
      if (assessment.ask(kata.brief().questionTexts()).isEmpty()) {
        throw new UsageException(PracticeMessages.NOT_ALL_ANSWERED);
      }
    }
    Duration spent = spent(practice, id, pass, began);
    practice.passed(id, pass, spent);
    if (json) {
      out.println(JsonEmitter.emit(new Recorded(id, pass, spent.toMinutes())));
    } else {
      out.println(PracticeMessages.passDone(id, pass, spent));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private Duration spent(PracticeLog practice, String id, Pass pass, Instant began) {
    if (minutes != null) {
      return Duration.ofMinutes(minutes);
    }
    PracticeHistory history = practice.history();
    Optional<Duration> sitting =
        pass == Pass.DO ? history.sitting(id, practice.now()) : Optional.empty();
    return sitting.orElse(Duration.between(began, practice.now()));
  }
}

package grader.cli;

import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.practice.MockInterviewDraw;
import grader.practice.Pass;
import grader.practice.PracticeEvent.MockStarted;
import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.practice.PracticeMessages;
import grader.report.JsonEmitter;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds a mock interview. */
@Command(
    name = "mock",
    description = {
      "Holds a mock interview: draws a kata, prefers those with weak results, and starts the clock.",
      "When the time is over, or with --end, it asks the questions of an interviewer."
    },
    mixinStandardHelpOptions = true)
final class MockCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draw: the same seed draws the same kata.")
  private @Nullable Long seed;

  @Option(names = "--end", description = "End the interview before its time.")
  private boolean end;

  @Option(names = "--json", description = "Write the interview as JSON, and ask no questions.")
  private boolean json;

  MockCommand(CommandContext context) {
    this.context = context;
    this.record = new PracticeOption(context);
  }

  /** An interview, as it goes out. */
  private record Interview(
      String kata,
      long seed,
      String began,
      String ends,
      long minutesLeft,
      List<String> questions) {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Course found = course.course();
    PracticeLog practice = record.practice(spec.commandLine().getErr());
    Optional<MockStarted> open = practice.history().openMock(practice.now());
    if (open.isEmpty() && end) {
      throw new UsageException(PracticeMessages.NO_MOCK);
    }
    MockStarted mock = open.isPresent() ? open.get() : draw(found, practice);
    Kata kata =
        found
            .kata(mock.kata())
            .orElseThrow(() -> new UsageException(PracticeMessages.mockOfMissingKata(mock.kata())));
    Duration left = practice.history().left(mock.kata(), practice.now()).orElse(Duration.ZERO);
    if (json) {
      out.println(JsonEmitter.emit(interview(mock, kata, left)));
    } else if (!left.isZero() && !end) {
      out.print(PracticeMessages.mock(kata.id(), kata.title(), left, mock.seed()));
    } else {
      end(kata, mock, practice, out);
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private MockStarted draw(Course found, PracticeLog practice) {
    List<String> ids = found.katas().stream().map(Kata::id).toList();
    Map<String, Integer> shares = MockInterviewDraw.shares(ids, practice.history());
    long drawn = seed != null ? seed : context.clock().millis();
    return practice
        .mockStarted(MockInterviewDraw.of(shares, drawn), drawn)
        .openMock(practice.now())
        .orElseThrow();
  }

  private static Interview interview(MockStarted mock, Kata kata, Duration left) {
    return new Interview(
        mock.kata(),
        mock.seed(),
        mock.at().toString(),
        mock.at().plus(PracticeHistory.CLOCK).toString(),
        left.toMinutes(),
        kata.brief().questionTexts());
  }

  private void end(Kata kata, MockStarted mock, PracticeLog practice, PrintWriter out) {
    Instant began = practice.now();
    out.println(PracticeMessages.mockOver(kata.id()));
    SelfAssessment.Answers answers =
        new SelfAssessment(context.in(), out)
            .ask(kata.brief().questionTexts())
            .orElseThrow(() -> new UsageException(PracticeMessages.NOT_ALL_ANSWERED));
    practice.mockEnded(
        kata.id(), Duration.between(mock.at(), began), answers.answered(), answers.missed());
    practice.passed(kata.id(), Pass.TEACH, Duration.between(began, practice.now()));
    out.print(
        PracticeMessages.mockEnded(
            kata.id(),
            answers.answered().size(),
            kata.brief().questions().size(),
            answers.missed()));
  }
}

package grader.cli;

import grader.course.Kata;
import grader.course.RuleId;
import grader.intake.UsageException;
import grader.practice.PracticeLog;
import grader.report.JsonEmitter;
import grader.session.InterviewClock;
import grader.session.InterviewStep;
import grader.session.StarterReset;
import grader.starter.Starter;
import grader.text.SessionMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets a kata up and starts its clock. */
@Command(
    name = "start",
    description = "Sets a kata up, or resets it, and starts the clock of 45 minutes.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Mixin private KataArgument kata = new KataArgument();

  @Mixin private InterviewOption interview = new InterviewOption();

  @Mixin private final PracticeOption practice;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--reset",
      description = "Move your work in katas/ID to a backup and put the starter in its place.")
  private boolean reset;

  @Option(names = "--keep", description = "Start the clock on your work as it is.")
  private boolean keep;

  @Option(names = "--json", description = "Write what was done as JSON.")
  private boolean json;

  StartCommand(CommandContext context) {
    practice = new PracticeOption(context);
  }

  /** What was done, as it goes out. */
  private record Started(
      int version,
      String kata,
      String folder,
      @Nullable String backup,
      String started,
      boolean before,
      List<String> track,
      List<Mark> marks) {}

  /** A step of the interview in minutes from its start. */
  private record Mark(int step, String title, long from, long to) {
    static Mark of(InterviewStep step) {
      return new Mark(
          step.number(), step.title(), step.begins().toMinutes(), step.ends().toMinutes());
    }
  }

  @Override
  public Integer call() {
    Kata its = kata.in(course.course());
    if (reset && keep) {
      throw new UsageException(SessionMessages.keepOrReset(its.id()));
    }
    List<RuleId> track = track(its);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    PracticeLog record = practice.practice(err);
    boolean unchanged = new Starter(its).isUnchanged();
    Optional<InterviewClock> running =
        InterviewClock.running(record.history(), its.id(), record.now())
            .filter(clock -> !clock.isOver(record.now()));
    if (unchanged && !reset && !keep && running.isPresent()) {
      tell(its, track, Optional.empty(), running.get(), record.now(), true);
      return ExitCode.PASSED;
    }
    if (!unchanged && !reset && !keep) {
      throw new UsageException(SessionMessages.holdsWork(its.id()));
    }
    Optional<Path> backup =
        unchanged || keep ? Optional.empty() : Optional.of(moveAway(its, record));
    record.started(its.id(), backup);
    tell(its, track, backup, new InterviewClock(record.now()), record.now(), false);
    return ExitCode.PASSED;
  }

  private static Path moveAway(Kata its, PracticeLog record) {
    Path starter =
        new Starter(its)
            .find()
            .orElseThrow(() -> new UsageException(SessionMessages.starterUnknown(its.id())));
    Path backups = record.path().resolveSibling("backups").resolve(its.id());
    StarterReset fresh = new StarterReset(its);
    try {
      Path backup = fresh.backUp(backups, record.now(), record.zone());
      fresh.layStarter(starter, backup);
      return backup;
    } catch (IOException e) {
      throw new UsageException(SessionMessages.notMoved(String.valueOf(e.getMessage())));
    }
  }

  /** The rules of the interview track when it is wanted, else none. */
  private List<RuleId> track(Kata its) {
    return interview.wanted() ? interview.rules(its) : List.of();
  }

  private void tell(
      Kata its,
      List<RuleId> track,
      Optional<Path> backup,
      InterviewClock clock,
      Instant now,
      boolean before) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(JsonEmitter.emit(asJson(its, track, backup, clock, before)));
    } else if (before) {
      out.println(SessionMessages.runsAlready(its.id()));
      out.println(clock.line(now, its.id()));
    } else {
      out.println(SessionMessages.started(its.id(), its.title()));
      backup.ifPresent(path -> out.println(SessionMessages.workIn(path)));
      InterviewClock.marks().forEach(out::println);
      if (!track.isEmpty()) {
        out.println(SessionMessages.trackRules(track));
      }
      out.println(
          "next: "
              + (track.isEmpty()
                  ? SessionMessages.nextRead(its.id())
                  : SessionMessages.nextReadTrack(its.id())));
    }
    out.flush();
  }

  private static Started asJson(
      Kata its, List<RuleId> track, Optional<Path> backup, InterviewClock clock, boolean before) {
    return new Started(
        1,
        its.id(),
        "katas/" + its.id(),
        backup.map(PortablePaths::format).orElse(null),
        clock.started().toString(),
        before,
        track.stream().map(RuleId::toString).toList(),
        Arrays.stream(InterviewStep.values()).map(Mark::of).toList());
  }
}

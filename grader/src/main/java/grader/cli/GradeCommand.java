package grader.cli;

import grader.Grader;
import grader.batch.BatchGrader;
import grader.batch.ClassKata;
import grader.batch.ProgressIndicator;
import grader.batch.Roster;
import grader.batch.StoredClass;
import grader.course.Course;
import grader.course.Kata;
import grader.enginelauncher.EngineServers;
import grader.intake.Intake;
import grader.intake.UsageException;
import grader.interview.InterviewReport;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.TerminalEmitter;
import grader.report.TerminalEmitter.Wish;
import grader.report.format.ReportFile;
import grader.run.Runner;
import grader.run.SaltedRunner;
import grader.sandbox.SandboxRequirement;
import grader.text.ClassMessages;
import grader.text.EngineMessages;
import grader.text.SessionMessages;
import grader.text.UsageMessages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one submission. */
@Command(
    name = "grade",
    description = "Grades a submission, a folder or a zip; with --out a whole class of them.",
    mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
  private static final int FULL_MARKS = 100;

  private final Function<SandboxRequirement, Runner> runners;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private InterviewOption interview = new InterviewOption();

  @Mixin private SandboxOption sandbox = new SandboxOption();

  @Mixin private EngineOption engine = new EngineOption();

  @Mixin private ArchivesOption archives = new ArchivesOption();

  @Mixin private BatchOption ofClass = new BatchOption();

  @Mixin private PracticeOption practice;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "The submission, for example katas/booking.")
  private @Nullable Path path;

  @Option(
      names = "--kata",
      paramLabel = "ID",
      description = "Which kata it is; told from the sources as a rule.")
  private @Nullable String kata;

  @Option(
      names = "--threshold",
      paramLabel = "POINTS",
      description = "Exit with 0 from this score on; full marks when it is not given.")
  private @Nullable Integer threshold;

  @Option(
      names = "--salt",
      paramLabel = "TEXT",
      description = "Choose random histories by this salt; for a class that knows the usual ones.")
  private @Nullable String salt;

  @Option(names = "--json", description = "Write the report as JSON.")
  private boolean json;

  GradeCommand(Function<SandboxRequirement, Runner> runners, CommandContext context) {
    this.runners = runners;
    this.practice = new PracticeOption(context);
  }

  @Override
  public Integer call() {
    if (threshold != null && (threshold < 0 || threshold > FULL_MARKS)) {
      throw new UsageException(UsageMessages.badThreshold(threshold));
    }
    List<ReportFile> files = report.files();
    Course found = course.course();
    if (ofClass.wanted() && engine.wanted()) {
      throw new UsageException(EngineMessages.ONE_SUBMISSION);
    }
    Runner usual = sandbox.runner(runners);
    Runner runner = salt == null ? usual : new SaltedRunner(usual, salt);
    Optional<EngineServers> servers = engine.servers(found, runner);
    try {
      return grade(
          found, new Grader(new Intake(found, archives.several()), runner, servers), files);
    } finally {
      servers.ifPresent(EngineServers::close);
    }
  }

  private int grade(Course found, Grader grader, List<ReportFile> files) {
    if (ofClass.wanted()) {
      if (interview.wanted()) {
        throw new UsageException(SessionMessages.TRACK_OF_ONE);
      }
      return gradeClass(found, grader, files);
    }
    if (path == null) {
      throw new UsageException("Missing required parameter: 'PATH'" + UsageMessages.SEE_HELP);
    }
    int inside = Roster.countIn(path);
    if (inside > 1) {
      throw new UsageException(UsageMessages.holdsSubmissions(path, inside));
    }
    Report graded =
        interview.wanted()
            ? grader.grade(path, Optional.ofNullable(kata), its -> interview.tests(its, false))
            : grader.grade(path, Optional.ofNullable(kata));
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    if (!interview.wanted()) {
      practice.gradedAt(found, path, graded, err);
    }
    boolean fault = ExitCode.isFault(graded);
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      String part = interview.wanted() ? SessionMessages.TRACK : "";
      out.print(
          TerminalEmitter.emit(
              graded, new Wish(Ansi.AUTO.enabled(), part, Set.of(), false, List.of())));
    } else if (!fault) {
      out.println(JsonEmitter.emit(graded));
    }
    out.flush();
    Kata its = found.kata(graded.kata()).orElseThrow();
    Path submission = path;
    report.write(
        files, graded, () -> InterviewReport.of(grader.intake(), its, submission, graded), err);
    if (json && fault) {
      throw new GraderFaultException(ExitCode.faultOf(graded));
    }
    return ExitCode.of(graded, threshold == null ? OptionalInt.empty() : OptionalInt.of(threshold));
  }

  private int gradeClass(Course found, Grader grader, List<ReportFile> files) {
    files.forEach(file -> file.mustTake(1));
    Roster roster = ofClass.roster(path, report.pages());
    Kata its = ClassKata.of(found, grader.intake(), Optional.ofNullable(kata), roster);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    BatchGrader.Ended ended;
    int all = roster.part(ofClass.part()).size();
    files.forEach(file -> file.mustTake(all));
    try (ProgressIndicator progress = new ProgressIndicator(all, err, System.console() != null)) {
      ended = ofClass.run(grader, its, roster).run(ofClass.jobs(), progress::step);
    }
    BatchGrader.Count count = ended.count();
    if (json) {
      out.println(JsonEmitter.emit(count));
      ended.lines().forEach(err::println);
    } else {
      ended.lines().forEach(out::println);
      out.println(
          ClassMessages.ended(
              count.graded(),
              count.unchanged(),
              count.needsAttention(),
              count.faults(),
              count.passedOver()));
    }
    out.flush();
    err.flush();
    if (report.isGiven()) {
      report.write(files, StoredClass.read(List.of(ofClass.results())), List.of(), err);
    }
    return ExitCode.of(count);
  }
}

package grader.cli;

import grader.Grader;
import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.enginelauncher.EngineMessages;
import grader.enginelauncher.EngineServers;
import grader.intake.UsageException;
import grader.report.JsonEmitter;
import grader.run.Runner;
import grader.sandbox.SandboxRequirement;
import grader.verify.CheckResult;
import grader.verify.CourseVerifier;
import grader.verify.EngineVerifier;
import grader.verify.OtherRules;
import grader.verify.VerificationScope;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the course. */
@Command(
    name = "verify",
    description = "Verifies the course: starters, solutions, planted submissions, kill matrix.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Function<SandboxRequirement, Runner> runners;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private ExamsOption exams = new ExamsOption();

  @Mixin private SandboxOption sandbox = new SandboxOption();

  @Mixin private EngineOption engine = new EngineOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "KATA",
      description = "The katas to verify (default: all that have an exam).")
  private List<String> ids = List.of();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How often to grade starter, reference and alternatives (default: ${DEFAULT-VALUE}).")
  private int repeat;

  @Option(
      names = "--thorough",
      description = {
        "Run all tests on every planted submission, as often as on the others.",
        "Otherwise, run the tests of its rules and a quarter of the others, once."
      })
  private boolean thorough;

  @Option(
      names = "--sample",
      description = {
        "Grade a sample of the planted submissions, with every kind and level in it.",
        "On real engines, grade the first five of each kata and no alternative."
      })
  private boolean sample;

  @Option(names = "--json", description = "Write the checks as JSON.")
  private boolean json;

  VerifyCommand(Function<SandboxRequirement, Runner> runners) {
    this.runners = runners;
  }

  @Override
  public Integer call() {
    Course found = exams.addTo(course.course());
    List<Kata> katas = chosen(found);
    int times = Math.max(1, repeat);
    VerificationScope scope =
        new VerificationScope(
            !sample,
            thorough ? OtherRules.ALL : OtherRules.rotating(0),
            times,
            thorough ? times : 1);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Runner runner = sandbox.runner(runners);
    List<CheckResult> checks;
    Optional<EngineServers> servers = engine.servers(found, runner);
    if (servers.isPresent()) {
      checks = onEngines(new Grader(found, runner, servers), servers.get(), katas, out);
    } else {
      try (CourseVerifier verifier = new CourseVerifier(new Grader(found, runner), scope)) {
        checks = all(katas.stream().map(verifier::begin).toList(), out);
      }
    }
    if (json) {
      out.println(JsonEmitter.emit(checks));
    }
    out.flush();
    return checks.stream().allMatch(CheckResult::holds) ? ExitCode.PASSED : ExitCode.BELOW;
  }

  private List<CheckResult> onEngines(
      Grader grader, EngineServers servers, List<Kata> katas, PrintWriter out) {
    try (servers;
        EngineVerifier verifier = new EngineVerifier(grader, !sample)) {
      List<Kata> with = katas.stream().filter(Kata::hasEngineTests).toList();
      if (with.isEmpty()) {
        throw new UsageException(EngineMessages.noTests(katas.get(0).id()));
      }
      return all(with.stream().map(verifier::begin).toList(), out);
    }
  }

  private List<CheckResult> all(List<Supplier<List<CheckResult>>> begun, PrintWriter out) {
    List<CheckResult> checks = new ArrayList<>();
    for (Supplier<List<CheckResult>> one : begun) {
      List<CheckResult> ofKata = one.get();
      checks.addAll(ofKata);
      if (!json) {
        ofKata.forEach(check -> print(out, check));
      }
    }
    return checks;
  }

  private List<Kata> chosen(Course found) {
    List<Kata> all = found.katas();
    List<String> known = all.stream().map(Kata::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new UsageException(CourseMessages.unknownKata(id, known));
      }
    }
    List<Kata> chosen =
        all.stream()
            .filter(kata -> ids.isEmpty() ? kata.hasExam() : ids.contains(kata.id()))
            .toList();
    if (chosen.isEmpty()) {
      throw new UsageException(CliMessages.noKatas(found.root()));
    }
    return chosen;
  }

  private static void print(PrintWriter out, CheckResult check) {
    String mark = check.holds() ? "ok  " : "FAIL";
    out.printf(Locale.ROOT, "%s  %s: %s (%d)%n", mark, check.kata(), check.name(), check.count());
    check.problems().forEach(problem -> out.println("        " + problem));
    out.flush();
  }
}

package grader.cli;

import grader.doctor.Doctor;
import grader.doctor.DoctorMessages;
import grader.doctor.Finding;
import grader.doctor.LocalMachine;
import grader.doctor.Machine;
import grader.intake.UsageException;
import grader.practice.PracticeLog;
import grader.report.JsonEmitter;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what of this machine is in the way. */
@Command(
    name = "doctor",
    description =
        "Checks JDK, Maven, git, disk, terminal and sandbox, and says how to fix a problem.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final int MAX_LENGTH = 300;

  private final Supplier<Machine> machine;

  @Mixin private final PracticeOption practice;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Write the findings as JSON.")
  private boolean json;

  DoctorCommand(CommandContext context) {
    this(
        context,
        () ->
            new LocalMachine(
                Terminal.find(context.environment()).interactive(), context.environment()));
  }

  DoctorCommand(CommandContext context, Supplier<Machine> machine) {
    this.machine = machine;
    this.practice = new PracticeOption(context);
  }

  /** A finding as it goes out. */
  private record Line(String what, String status, String found, String advice) {
    static Line of(Finding finding) {
      String status = finding.status().name().toLowerCase(Locale.ROOT);
      return new Line(finding.what(), status, finding.found(), finding.advice());
    }
  }

  private record Findings(int version, List<Line> findings) {}

  @Override
  public Integer call() {
    List<Finding> found = new ArrayList<>(new Doctor(machine.get()).look());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    found.add(record(spec.commandLine().getErr()));
    List<Line> lines = found.stream().map(Line::of).toList();
    if (json) {
      out.println(JsonEmitter.emit(new Findings(1, lines)));
    } else {
      lines.forEach(line -> print(out, line));
    }
    out.flush();
    boolean fails = found.stream().anyMatch(it -> it.status() == Finding.Status.FAIL);
    return fails ? ExitCode.BELOW : ExitCode.PASSED;
  }

  private static void print(PrintWriter out, Line line) {
    String mark = line.status().equals("ok") ? "ok" : line.status().toUpperCase(Locale.ROOT);
    out.printf(
        Locale.ROOT,
        "%-4s  %-20s %s%n",
        mark,
        line.what(),
        SafeText.line(line.found(), MAX_LENGTH));
    if (!line.advice().isEmpty()) {
      out.println("      -> " + line.advice());
    }
  }

  private Finding record(PrintWriter err) {
    PracticeLog kept = practice.practice(err);
    String file = kept.path().toString();
    try {
      kept.history();
      String found = Files.exists(kept.path()) ? file : file + ", nothing recorded yet";
      return new Finding("progress", Finding.Status.OK, found, "");
    } catch (UsageException e) {
      String why = String.valueOf(e.getMessage());
      return new Finding(
          "progress", Finding.Status.FAIL, why, DoctorMessages.noRecord(kept.path()));
    }
  }
}

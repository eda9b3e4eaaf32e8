package grader.cli;

import grader.run.Runner;
import grader.sandbox.SandboxRequirement;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** A learner at a terminal: a home, a clock that a test moves, and keys that a test presses. */
final class LearnerFixture {
  /** A Monday session. */
  static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  private final Function<SandboxRequirement, Runner> runners;
  private final Path home;
  private final Path course;
  private Instant now = MONDAY;
  private String typed = "";
  private Map<String, String> environment = Map.of();
  private String out = "";
  private String err = "";

  LearnerFixture(Function<SandboxRequirement, Runner> runners, Path home, Path course) {
    this.runners = runners;
    this.home = home;
    this.course = course;
  }

  /** Surroundings of a pipeline, where nothing is recorded. */
  static CommandContext pipeline() {
    return new CommandContext(
        () -> MONDAY,
        ZoneId.of("UTC"),
        Path.of("nobody"),
        Map.of("CI", "true"),
        new BufferedReader(new StringReader("")));
  }

  /** The exit code of a command. */
  int kata(String... arguments) {
    StringWriter said = new StringWriter();
    StringWriter warned = new StringWriter();
    CommandContext context =
        new CommandContext(
            () -> now,
            ZoneId.of("UTC"),
            home,
            environment,
            new BufferedReader(new StringReader(typed)));
    CommandLine line = Main.commandLine(runners, context);
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(warned, true));
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--course=" + course;
    int code = line.execute(all);
    out = said.toString();
    err = warned.toString();
    typed = "";
    return code;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** What is on the standard input of the next command; then it ends. */
  void types(String keys) {
    typed = keys;
  }

  void has(Map<String, String> variables) {
    environment = variables;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }
}

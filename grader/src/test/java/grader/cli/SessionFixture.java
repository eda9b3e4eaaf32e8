package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.Course;
import grader.starter.Starter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A copy of the small course that a learner edits in place, and the command line on it. */
final class SessionFixture {
  private final Path course;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path home;
  private Instant now = Instant.parse("2026-11-24T18:00:00Z");

  private SessionFixture(Path course, Path home) {
    this.course = course;
    this.home = home;
  }

  /** A fresh checkout. */
  static SessionFixture in(Path folder) throws IOException {
    Path course = folder.resolve("course");
    MiniCourse.copyTame(course);
    // As any command does before the learner edits: then it is known what the starter was.
    new Starter(new Course(course).kata("counter").orElseThrow()).find();
    return new SessionFixture(course, folder.resolve("home"));
  }

  Path course() {
    return course;
  }

  /** The learner's home. */
  Path home() {
    return home;
  }

  /** The folder of the kata. */
  Path kata() {
    return course.resolve("katas/counter");
  }

  /** The learner writes what stands in {@code from/src/main}. */
  void lay(Path from) throws IOException {
    MiniCourse.copyTree(from.resolve("src/main"), kata().resolve("src/main"));
  }

  private CommandContext surroundings() {
    return new CommandContext(
        () -> now, ZoneOffset.UTC, home, Map.of(), new BufferedReader(new StringReader("")));
  }

  /** The clock on the wall goes on. */
  void later(Duration time) {
    now = now.plus(time);
  }

  /** Runs a command; what an earlier one said is forgotten. */
  int kata(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--course=" + course);
    CommandLine line = Main.commandLine(wish -> new InProcessRunner(), surroundings());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** A command that is used wrongly says this one line. */
  void says(String message, String... arguments) {
    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("kata: " + message + System.lineSeparator());
  }
}

package grader.doctor;

import static grader.doctor.DoctorMessages.GIT_MISSING;
import static grader.doctor.DoctorMessages.MAVEN_MISSING;
import static grader.doctor.DoctorMessages.NO_CACHE;
import static grader.doctor.DoctorMessages.NO_COMPILER;
import static grader.doctor.DoctorMessages.NO_SANDBOX;
import static grader.doctor.DoctorMessages.NO_UNICODE;
import static grader.doctor.DoctorMessages.OLD_JAVA;
import static grader.doctor.DoctorMessages.SPACE_UNKNOWN;
import static grader.doctor.DoctorMessages.noSpace;

import grader.sandbox.SandboxKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at a machine. Costs a few seconds, since it starts programs and tries sandboxes. */
public final class Doctor {
  private static final int OLDEST_JAVA = 17;
  private static final long LEAST_MEBIBYTES = 256;
  private static final long ENOUGH_MEBIBYTES = 1024;

  private final Machine machine;

  /** A doctor for this machine. */
  public Doctor(Machine machine) {
    this.machine = machine;
  }

  /** All findings, in the order in which things are needed. */
  public List<Finding> look() {
    List<Finding> found = new ArrayList<>();
    found.add(jdk());
    found.add(program("Maven", List.of("mvn", "--version"), MAVEN_MISSING));
    found.add(git());
    found.add(space("temporary files", machine.temporary()));
    found.add(cache());
    found.add(terminal());
    found.addAll(sandboxes());
    return found;
  }

  private Finding jdk() {
    String version = "JDK " + machine.javaVersion();
    if (machine.javaVersion() < OLDEST_JAVA) {
      return Finding.fail("JDK", version, OLD_JAVA);
    }
    return machine.hasCompiler()
        ? Finding.ok("JDK", version + " with its compiler")
        : Finding.fail("JDK", version + " without a compiler", NO_COMPILER);
  }

  private Finding program(String name, List<String> command, String advice) {
    return machine
        .says(command)
        .map(said -> Finding.ok(name, said))
        .orElseGet(() -> Finding.fail(name, "not found", advice));
  }

  /** An unzipped checkout needs none. */
  private Finding git() {
    return machine
        .says(List.of("git", "--version"))
        .map(said -> Finding.ok("git", said))
        .orElseGet(() -> Finding.warn("git", "not found", GIT_MISSING));
  }

  private Finding space(String what, Path path) {
    Optional<Long> free = machine.freeMebibytes(path);
    if (free.isEmpty()) {
      return Finding.warn(what, path + ", free space unknown", SPACE_UNKNOWN);
    }
    String found = path + ", " + free.get() + " MiB free";
    if (free.get() < LEAST_MEBIBYTES) {
      return Finding.fail(what, found, noSpace(LEAST_MEBIBYTES));
    }
    return free.get() < ENOUGH_MEBIBYTES
        ? Finding.warn(what, found, noSpace(ENOUGH_MEBIBYTES))
        : Finding.ok(what, found);
  }

  private Finding cache() {
    return machine
        .cache()
        .map(path -> space("cache", path))
        .orElseGet(() -> Finding.warn("cache", "no folder can be written to", NO_CACHE));
  }

  private Finding terminal() {
    if (!machine.hasTerminal()) {
      return Finding.ok("terminal", "none: plain lines, no colour");
    }
    boolean colour = machine.variable("NO_COLOR").isEmpty();
    boolean unicode = machine.encoding().toUpperCase(Locale.ROOT).startsWith("UTF");
    String width = machine.variable("COLUMNS").map(it -> ", " + it + " columns").orElse("");
    String found = (colour ? "colour" : "no colour (NO_COLOR)") + ", " + machine.encoding() + width;
    return unicode ? Finding.ok("terminal", found) : Finding.warn("terminal", found, NO_UNICODE);
  }

  /** One line a kind; only the last look says whether any of them isolates. */
  private List<Finding> sandboxes() {
    List<Finding> found = new ArrayList<>();
    boolean isolates = false;
    List<SandboxKind> real =
        Arrays.stream(SandboxKind.values()).filter(kind -> kind != SandboxKind.NONE).toList();
    for (SandboxKind kind : real) {
      boolean holds = machine.holds(kind);
      isolates |= holds && kind.isolates();
      found.add(
          Finding.ok("sandbox " + kind.word(), holds ? "tried, it holds" : "not on this machine"));
    }
    found.add(
        isolates
            ? Finding.ok("sandbox", "submissions see nothing of this machine")
            : Finding.warn("sandbox", "none that isolates", NO_SANDBOX));
    return found;
  }
}

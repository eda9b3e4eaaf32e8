package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.doctor.DoctorMessages;
import grader.doctor.Machine;
import grader.sandbox.SandboxKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Machines in several states of health. */
class DoctorCommandTest {
  private final StringWriter out = new StringWriter();
  @TempDir private Path home;

  private int java = 17;
  private boolean compiler = true;
  private long free = 5_000;
  private boolean isolates = true;
  private boolean maven = true;
  private String encoding = "UTF-8";

  @Test
  void a_sound_machine_is_exit_0() {
    assertThat(doctor()).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString())
        .contains("ok    JDK                  JDK 17 with its compiler\n", "nothing recorded yet")
        .doesNotContain("->", "WARN", "FAIL");
  }

  @Test
  void what_is_missing_is_told_with_what_to_do() {
    compiler = false;
    maven = false;
    assertThat(doctor()).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .contains("FAIL  JDK ", "      -> " + DoctorMessages.NO_COMPILER)
        .contains("FAIL  Maven ", "      -> " + DoctorMessages.MAVEN_MISSING);
  }

  @Test
  void an_old_jdk_or_a_full_disk_fails() {
    java = 11;
    free = 10;
    assertThat(doctor()).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .contains("-> " + DoctorMessages.OLD_JAVA, "-> " + DoctorMessages.noSpace(256));
  }

  @Test
  void what_only_makes_it_worse_is_a_warning_and_exit_0() {
    free = 500;
    isolates = false;
    encoding = "US-ASCII";
    assertThat(doctor()).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString())
        .contains("-> " + DoctorMessages.noSpace(1024))
        .contains("-> " + DoctorMessages.NO_SANDBOX)
        .contains("-> " + DoctorMessages.NO_UNICODE);
  }

  @Test
  void a_record_that_cannot_be_used_fails() throws IOException {
    Files.createFile(home.resolve(".kata"));
    Files.delete(home.resolve(".kata"));
    Files.createDirectories(home.resolve(".kata"));
    Files.writeString(home.resolve(".kata/progress.json"), "{\"version\": 99, \"events\": []}");

    assertThat(doctor()).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString()).contains("FAIL  progress");
  }

  @Test
  void json_has_all_findings() throws IOException {
    doctor("--json");

    JsonNode findings = new ObjectMapper().readTree(out.toString());
    assertThat(findings.get("version").asInt()).isEqualTo(1);
    assertThat(findings.at("/findings/0/status").asText()).isEqualTo("ok");
    assertThat(findings.get("findings").findValuesAsText("what"))
        .contains("JDK", "Maven", "git", "cache", "terminal", "sandbox", "progress");
  }

  @Test
  void completion_knows_commands_and_katas(@TempDir Path folder) throws IOException {
    SessionFixture session = SessionFixture.in(folder);
    System.setProperty(CourseOption.LAUNCHER, session.course().toString());
    try {
      CommandLine line = Main.commandLine(wish -> null, surroundings());
      line.setOut(new PrintWriter(out, true));
      assertThat(line.execute("completion", "bash")).isEqualTo(ExitCode.PASSED);
    } finally {
      System.clearProperty(CourseOption.LAUNCHER);
    }
    assertThat(out.toString()).contains("complete -F _complete_kata", "watch", "\"counter\"");
  }

  private int doctor(String... arguments) {
    CommandLine line = new CommandLine(new DoctorCommand(surroundings(), Patient::new));
    line.setOut(new PrintWriter(out, true));
    return line.execute(arguments);
  }

  private CommandContext surroundings() {
    return new CommandContext(
        () -> Instant.EPOCH,
        ZoneOffset.UTC,
        home,
        Map.of(),
        new BufferedReader(new StringReader("")));
  }

  private final class Patient implements Machine {
    @Override
    public int javaVersion() {
      return java;
    }

    @Override
    public boolean hasCompiler() {
      return compiler;
    }

    @Override
    public Optional<String> says(List<String> command) {
      boolean there = maven || !command.contains("mvn");
      return there ? Optional.of(command.get(0) + " 3.8") : Optional.empty();
    }

    @Override
    public Optional<Long> freeMebibytes(Path path) {
      return Optional.of(free);
    }

    @Override
    public Path temporary() {
      return Path.of("tmp");
    }

    @Override
    public Optional<Path> cache() {
      return Optional.of(Path.of("cache"));
    }

    @Override
    public boolean holds(SandboxKind kind) {
      return isolates && kind.isolates();
    }

    @Override
    public Optional<String> variable(String name) {
      return Optional.empty();
    }

    @Override
    public boolean hasTerminal() {
      return true;
    }

    @Override
    public String encoding() {
      return encoding;
    }
  }
}

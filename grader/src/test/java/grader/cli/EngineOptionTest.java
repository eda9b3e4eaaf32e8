package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.FakeEngines;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.enginelauncher.EngineMessages;
import grader.run.Runner;
import grader.verify.VerifyMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The options of runs on real engines, by a kata whose tests "on engines" use none. */
class EngineOptionTest {
  private static final String TESTS =
      """
      package exam.counter;

      import static org.assertj.core.api.Assertions.assertThat;

      import katas.counter.VisitCounter;
      import org.junit.jupiter.api.Test;

      class EngineLevel1Test {
        @Test
        void r1_1_begins_at_0() {
          assertThat(new VisitCounter().value("home")).isZero();
        }

        @Test
        void r2_1_keeps_names_apart() {
          VisitCounter counter = new VisitCounter();
          counter.increment("home");
          assertThat(counter.value("about")).as("rule 2.1: value of about").isZero();
        }
      }
      """;

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Runner runner = new InProcessRunner();

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
    Path tests =
        Files.createDirectories(root.resolve("grader/exams/counter/engine/java/exam/counter"));
    Files.writeString(tests.resolve("EngineLevel1Test.java"), TESTS);
  }

  private int kata(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--course";
    all[arguments.length + 1] = root.toString();
    CommandLine line = Main.commandLine(wish -> runner, CommandContext.ofThisMachine());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(all);
  }

  private void says(String message, String... arguments) {
    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isEqualTo("kata: " + message + System.lineSeparator());
  }

  private String solution() {
    return root.resolve("solutions/counter").toString();
  }

  private String planted() {
    return root.resolve("grader/exams/counter/submissions/wrong/one-for-all").toString();
  }

  @Test
  void wrong_usage_is_one_line() {
    String grade = "grade";
    says(EngineMessages.NOT_BUILT, grade, solution(), "--engine", "real");
    says(EngineMessages.unknownEngine("fake"), grade, solution(), "--engine=fake");
    says(
        EngineMessages.addressWithoutEngine("--redis"),
        grade,
        solution(),
        "--redis=redis://localhost");
    says(EngineMessages.addressWithoutEngine("--kafka"), "verify", "--kafka=localhost:9092");
    says(
        EngineMessages.badAddress("--redis", "redis://user:password@host:6379"),
        grade,
        solution(),
        "--engine=real",
        "--redis=localhost:6379");
    says(
        EngineMessages.badAddress("--kafka", "host:9092,other:9092"),
        grade,
        solution(),
        "--engine=real",
        "--kafka=localhost");
    says(
        EngineMessages.ONE_SUBMISSION,
        grade,
        root.resolve("solutions").toString(),
        "--engine=real",
        "--out=" + root.resolve("results"));
  }

  @Test
  void brokers_of_another_machine_are_out_of_reach_of_an_isolated_run() {
    String[] arguments = {"grade", solution(), "--engine=real", "--kafka=broker.invalid:9092"};
    runner = new IsolatingRunner();
    says(EngineMessages.remoteKafka("broker.invalid:9092"), arguments);
    runner = new InProcessRunner();
    says(EngineMessages.NOT_BUILT, arguments);
  }

  private static final class IsolatingRunner extends InProcessRunner {
    @Override
    public boolean isolates() {
      return true;
    }
  }

  @Test
  void the_tests_on_engines_are_reported_apart_from_the_score() throws IOException {
    FakeEngines.build(root, "System.exit(1);");

    assertThat(kata("grade", solution(), "--engine", "real")).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString())
        .contains("score: 100 of 100")
        .contains("\non real engines: 2 of 2 tests pass (not part of the score)\n");

    assertThat(kata("grade", planted(), "--kata=counter", "--engine=real", "--threshold=85"))
        .isEqualTo(ExitCode.PASSED);
    assertThat(out.toString())
        .contains("score: 85 of 100")
        .contains("\non real engines: 1 of 2 tests pass")
        .containsPattern("engines: .*\\n  FAIL  2.1  Counters of different names share nothing");
  }

  @Test
  void json_and_pages_have_them_too() throws IOException {
    FakeEngines.build(root, "System.exit(1);");
    Path page = root.resolve("page.html");

    kata("grade", planted(), "--kata=counter", "--engine=real", "--json", "--report=html=" + page);

    JsonNode engines = new ObjectMapper().readTree(out.toString()).get("engines");
    assertThat(engines.get("passed").asInt()).isEqualTo(1);
    assertThat(engines.get("tests").asInt()).isEqualTo(2);
    assertThat(engines.at("/rules/1/id").asText()).isEqualTo("2.1");
    assertThat(engines.at("/rules/1/passed").asBoolean()).isFalse();
    assertThat(Files.readString(page)).contains("On real engines").contains("1 of 2 tests pass");
  }

  @Test
  void engines_that_do_not_start_are_the_graders_fault() throws IOException {
    FakeEngines.build(root, "System.err.println(\"no space left\"); System.exit(1);");
    Path settings = root.resolve("grader/exams/counter/exam.properties");
    Files.writeString(settings, Files.readString(settings) + "\nengines=redis\n");

    assertThat(kata("grade", solution(), "--engine=real")).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(err.toString()).contains(EngineMessages.startFailed("no space left"));
  }

  @Test
  void verify_checks_the_tests_on_engines_alone() throws IOException {
    FakeEngines.build(root, "System.exit(1);");

    assertThat(kata("verify", "--engine=real")).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .contains("ok    counter: reference solution passes on real engines (1)")
        .contains(VerifyMessages.tooFewOnEngines(0, 5))
        .doesNotContain("kill");
  }
}

package grader.cli;

import static grader.MiniCourse.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.CourseMessages;
import grader.intake.IntakeMessages;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.verify.VerifyMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  private static final String SOLUTION =
      MiniCourse.course().root().resolve("solutions/counter").toString();
  private static final String STARTER =
      MiniCourse.course().root().resolve("katas/counter").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Runner runner = new InProcessRunner();

  @Test
  void full_marks_are_exit_0() {
    assertThat(kata("grade", SOLUTION)).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString()).contains("score: 100 of 100, level 2 Deep dive one\n");
  }

  @Test
  void below_is_exit_1_and_a_threshold_moves_it() {
    String submission = MiniCourse.planted("wrong/one-for-all").toString();

    assertThat(kata("grade", submission)).isEqualTo(ExitCode.BELOW);
    assertThat(kata("grade", submission, "--threshold", "85")).isEqualTo(ExitCode.PASSED);
    assertThat(kata("grade", submission, "--threshold", "86")).isEqualTo(ExitCode.BELOW);
  }

  @Test
  void a_starter_scores_0_and_is_told_where_to_begin() {
    assertThat(kata("grade", STARTER)).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .contains("score: 0 of 100, no level reached yet\n")
        .contains("next: rule 0.1: A page with 10 visits a second has 864,000 a day\n");
  }

  @Test
  void what_does_not_compile_is_exit_2() {
    assertThat(kata("grade", MiniCourse.planted("broken/no-semicolon").toString()))
        .isEqualTo(ExitCode.DID_NOT_COMPILE);
  }

  @Test
  void policy_and_refusal_are_exit_1() {
    assertThat(kata("grade", MiniCourse.planted("hostile/opens-a-file").toString()))
        .isEqualTo(ExitCode.BELOW);
    assertThat(kata("grade", MiniCourse.planted("hostile/reserved-package").toString()))
        .isEqualTo(ExitCode.BELOW);
  }

  @Test
  void wrong_usage_is_exit_3_and_one_line(@TempDir Path empty) throws IOException {
    Path text = Files.writeString(empty.resolve("notes.txt"), "notes");

    says(IntakeMessages.noSuchPath("/no/such"), "grade", "/no/such");
    says(CliMessages.badArchives("old"), "grade", "/no/such", "--archives", "old");
    says(IntakeMessages.noSources(empty), "grade", empty.toString());
    says(IntakeMessages.notASubmission(text), "grade", text.toString());
    says(CourseMessages.unknownKata("chess", List.of("counter")), "grade", STARTER, "--kata=chess");
    says(CliMessages.badThreshold(101), "grade", STARTER, "--threshold=101");
    says(CourseMessages.unknownKata("chess", List.of("counter")), "verify", "chess");
    says("Missing required parameter: 'PATH'" + CliMessages.SEE_HELP, "grade");
  }

  @Test
  void a_fault_of_the_grader_is_exit_4_and_never_the_learners() {
    runner = new FaultyRunner();

    assertThat(kata("grade", SOLUTION)).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(out.toString()).contains(IntakeMessages.graderFault("the disk is full"));
  }

  @Test
  void an_exception_of_the_grader_is_exit_4_and_one_line() {
    runner = null;

    assertThat(kata("grade", SOLUTION)).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void json_has_the_fields_that_are_promised() throws IOException {
    kata("grade", MiniCourse.planted("wrong/one-for-all").toString(), "--json");

    JsonNode report = new ObjectMapper().readTree(out.toString());
    JsonNode rule = report.at("/rules/4");
    assertThat(report.get("version").asInt()).isEqualTo(1);
    assertThat(report.get("kata").asText()).isEqualTo("counter");
    assertThat(report.get("outcome").asText()).isEqualTo("finished");
    assertThat(report.get("score").asInt()).isEqualTo(85);
    assertThat(report.get("maxScore").asInt()).isEqualTo(100);
    assertThat(report.get("level").asInt()).isEqualTo(1);
    assertThat(report.get("sandbox").asText()).isEqualTo("none");
    assertThat(report.at("/levels/2/points").asInt()).isEqualTo(15);
    assertThat(rule.get("id").asText()).isEqualTo("2.1");
    assertThat(rule.get("passed").asBoolean()).isFalse();
    assertThat(rule.at("/tests/0/hidden").asBoolean()).isTrue();
    assertThat(rule.at("/tests/0/status").asText()).isEqualTo("failed");
    assertThat(rule.at("/tests/0/message").asText()).contains("rule 2.1");
    assertThat(rule.at("/tests/0/hint").asText()).startsWith("One number");
    assertThat(report.get("timings").fieldNames())
        .toIterable()
        .containsExactly("intake", "prepare", "compile", "policy", "run", "tests", "total");
  }

  @Test
  void a_kata_without_level_has_null_in_json() throws IOException {
    kata("grade", STARTER, "--json");

    assertThat(new ObjectMapper().readTree(out.toString()).get("level").isNull()).isTrue();
  }

  @Test
  void list_names_the_katas() {
    assertThat(kata("list")).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString()).contains("counter").contains("6 rules").contains("100 points");
  }

  @Test
  void verify_says_one_line_a_check_and_exits_with_0_or_1(@TempDir Path copy) throws IOException {
    MiniCourse.copyTame(copy);
    assertThat(kata("verify", "--repeat=1", "--course=" + copy)).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString().lines())
        .hasSize(13)
        .allMatch(line -> line.startsWith("ok    counter: "));

    Path brief = copy.resolve("katas/counter/README.md");
    Files.writeString(brief, Files.readString(brief) + "\n## Rules\n- **2.9** One more.\n");
    assertThat(kata("verify", "--repeat=1", "--course=" + copy)).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .contains("FAIL  counter: brief and tests agree (7)")
        .contains("        " + VerifyMessages.ruleWithoutTest(rule("2.9")));
  }

  @Test
  void help_states_the_exit_codes() {
    assertThat(kata("--help")).isEqualTo(ExitCode.PASSED);
    assertThat(out.toString()).contains("Exit codes:", "grade", "verify", "list");
  }

  @Test
  void help_names_every_command_once_with_its_description() {
    CommandLine line = Main.commandLine(wish -> runner, LearnerFixture.pipeline());

    assertThat(CommandGroups.GROUPS.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(line.getSubcommands().keySet());
    assertThat(line.getUsageMessage())
        .contains("For instructors:", "  list        Lists the katas with their rules");
  }

  private void says(String line, String... arguments) {
    err.getBuffer().setLength(0);

    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isEqualTo("kata: " + line + System.lineSeparator());
  }

  private int kata(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (all.stream().noneMatch(it -> it.equals("--help") || it.startsWith("--course"))) {
      all.add("--course=" + MiniCourse.course().root());
    }
    CommandLine line = Main.commandLine(wish -> runner, LearnerFixture.pipeline());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }

  private static final class FaultyRunner implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      return new RunOutcome.GraderFault(List.of(), "", "the disk is full");
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }
}

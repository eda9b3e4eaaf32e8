package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.MiniCourse;
import grader.run.ExpectedTest;
import grader.run.Failure;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a submission says, a report says it without doing it. */
class HostileReportTest {
  private static final String COMMANDS =
      "::error file=a,line=1::forged\n  ::set-output name=score::100\n"
          + "##vso[task.complete result=Succeeded;]x\n##[group]x\n##teamcity[testFinished name='a']\n"
          + "section_start:1:a\r\u001b[0Kscore: 100 of 100\n\u001b[2J\u202e001 fo 001\u2066\u200b\u0000"
          + "<script>alert(1)</script> ![x](https://example.org/?a) ```\n@everyone";

  /** What a terminal, a browser's bidi algorithm or a build runner would obey. */
  private static final Pattern OBEYED =
      Pattern.compile("(?m)[\\p{Cc}&&[^\n\t]]|\\p{Cf}|^\\h*::|##\\w*\\[");

  private static final StackTraceElement HIDDEN =
      new StackTraceElement("exam.counter.HiddenTest", "r2_1_secret", "HiddenTest.java", 33);
  private static final StackTraceElement OWN =
      new StackTraceElement("katas.counter.VisitCounter", "value", "VisitCounter.java", 12);

  /** Fails every test with the same words and prints them too. */
  private record HostileRunner(String message, String output) implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      List<TestResult> results = new ArrayList<>();
      for (ExpectedTest test : request.tests()) {
        Failure failure = new Failure("katas.counter.Oops", message, List.of(HIDDEN, OWN));
        results.add(new TestResult(test, TestStatus.FAILED, Optional.of(failure), Duration.ZERO));
      }
      return new RunOutcome.Finished(results, output);
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }

  @Test
  void commands_are_shown_inert_in_every_report() {
    Report report = grade(COMMANDS, COMMANDS);

    assertThat(OBEYED.matcher(TerminalEmitter.emit(report, false)).results()).isEmpty();
    assertThat(OBEYED.matcher(report.output()).results()).isEmpty();
    String json = JsonEmitter.emit(report);
    assertThat(OBEYED.matcher(json).results()).isEmpty();
    assertThat(OBEYED.matcher(json.replace("\\n", "\n")).results()).isEmpty();
    assertThat(report.score()).isZero();
    assertThat(report.output()).contains("\\u003a:error", "\\u0023#vso[", "<script>", "\\u202e");
  }

  @Test
  void names_of_a_submission_are_inert_too() {
    Report report =
        new Grader(MiniCourse.course(), new HostileRunner("", ""))
            .grade(
                MiniCourse.counter(),
                "::error::\u001b[31m<b>",
                () -> {
                  throw new grader.intake.Rejection(
                      grader.course.GradingOutcome.REFUSED, List.of(COMMANDS));
                });

    assertThat(OBEYED.matcher(TerminalEmitter.emit(report, false)).results()).isEmpty();
    assertThat(OBEYED.matcher(JsonEmitter.emit(report)).results()).isEmpty();
    assertThat(report.submission()).isEqualTo("\\u003a:error::\\u001b[31m<b>");
  }

  @Test
  void frames_of_hidden_tests_are_told_to_nobody() {
    String stack =
        "java.lang.Error: x\n\tat katas.counter.VisitCounter.value(VisitCounter.java:12)\n";
    String hidden =
        "\tat "
            + HIDDEN
            + "\n\tat app//"
            + HIDDEN
            + "\n\tat org.junit.X.y(X.java:1)\n\tat app//grader."
            + "worker.Tests.run(Tests.java:1)\n";
    Report report = grade(stack + hidden, stack + hidden);

    assertThat(report.output()).isEqualTo(stack);
    assertThat(JsonEmitter.emit(report)).doesNotContain("HiddenTest", "r2_1_secret");
    assertThat(report.rules().get(0).tests().get(0).location())
        .endsWith("katas/counter/VisitCounter.java:12");
  }

  @Test
  void endless_words_are_cut() {
    Report report = grade("x".repeat(1 << 20), "y".repeat(1 << 20));

    assertThat(report.output()).hasSize(4_000 + " ...".length());
    assertThat(report.rules().get(0).tests().get(0).message()).hasSize(2_000 + " ...".length());
  }

  private static Report grade(String message, String output) {
    Grader grader = new Grader(MiniCourse.course(), new HostileRunner(message, output));
    return grader.grade(MiniCourse.course().root().resolve("solutions/counter"), Optional.empty());
  }
}

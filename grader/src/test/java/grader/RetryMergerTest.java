package grader;

import static org.assertj.core.api.Assertions.assertThat;

import grader.run.ExpectedTest;
import grader.run.Failure;
import grader.run.RunOutcome;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three tests a run, a letter each: passed, failed by itself, cut short, not run. The last number
 * is how many seconds a test took that was cut; the others took one.
 */
class RetryMergerTest {
  @ParameterizedTest
  @CsvSource({
    // The second run is for tests to which the first did not come.
    "time 1, PPN, end, PPP, PPP",
    "time 1, PFN, end, PFP, PFP",
    // What one of them has failed is failed: a second run is no second draw.
    "time 1, PFN, end, PPP, PFP",
    "time 1, PPN, end, FPP, FPP",
    // A test that was cut by a machine under load is left to the second run.
    "time 1, PCN, end, PPP, PPP",
    "time 1, PCN, end, PFP, PFP",
    "time 1, PPC, time 1, PCN, PPC",
    // One that took most of the time is not.
    "time 9, PCN, end, PPP, PCP",
    "time 1, PPC, time 9, CNN, CPC",
    // Nor is one that filled the heap, for which no machine is to blame.
    "heap 1, PCN, end, PPP, PCP",
    "heap 1, PCN, heap 1, PPC, PCC",
    "heap 1, CNN, end, FPP, FPP",
    // A signal comes from outside.
    "signal 1, PCN, end, PPP, PPP",
    "signal 1, PCN, signal 1, PCN, PCN",
  })
  void are_joined(String firstEnd, String first, String secondEnd, String second, String joined) {
    List<TestResult> results = RetryMerger.results(run(firstEnd, first), run(secondEnd, second));

    assertThat(results.stream().map(RetryMergerTest::letter).collect(Collectors.joining()))
        .isEqualTo(joined);
  }

  private static RunOutcome run(String end, String letters) {
    String[] words = end.split(" ");
    Duration cut = Duration.ofSeconds(words.length > 1 ? Long.parseLong(words[1]) : 0);
    String type =
        switch (words[0]) {
          case "heap" -> "out of memory";
          case "signal" -> "killed";
          default -> "timed out";
        };
    List<TestResult> results =
        Stream.of(letters.split("")).map(letter -> result(letter, type, cut)).toList();
    return switch (words[0]) {
      case "heap" -> new RunOutcome.OutOfMemory(results, "", 64);
      case "signal" -> new RunOutcome.Exited(results, "", 137);
      case "time" -> new RunOutcome.TimedOut(results, "", cut, RunOutcome.Clock.WALL, true);
      default -> new RunOutcome.Finished(results, "");
    };
  }

  private static TestResult result(String letter, String type, Duration cut) {
    ExpectedTest test = new ExpectedTest("exam.A", "a");
    Duration second = Duration.ofSeconds(1);
    return switch (letter) {
      case "P" -> new TestResult(test, TestStatus.PASSED, Optional.empty(), second);
      case "F" -> new TestResult(test, TestStatus.FAILED, failure("java.lang.Error"), second);
      case "C" -> new TestResult(test, TestStatus.FAILED, failure(type), cut);
      default -> new TestResult(test, TestStatus.NOT_RUN, Optional.empty(), Duration.ZERO);
    };
  }

  private static Optional<Failure> failure(String type) {
    return Optional.of(new Failure(type, "", List.of()));
  }

  private static String letter(TestResult result) {
    return switch (result.status()) {
      case PASSED -> "P";
      case FAILED -> result.wasCut() ? "C" : "F";
      case NOT_RUN -> "N";
    };
  }
}

package grader;

import grader.compile.CompiledKata;
import grader.compile.CompiledSubmission;
import grader.run.EngineAddress;
import grader.run.ExpectedTest;
import grader.run.ResourceLimits;
import grader.run.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what a runner needs. */
final class RunRequestFactory {
  private RunRequestFactory() {}

  /**
   * A run of a submission.
   *
   * @param kata the given side with the tests that are wanted
   * @param engines what these tests may connect to
   */
  static RunRequest of(
      CompiledSubmission compiled,
      CompiledKata kata,
      ResourceLimits limits,
      List<EngineAddress> engines) {
    List<ExpectedTest> tests =
        kata.testPlan().tests().stream()
            .map(test -> new ExpectedTest(test.className(), test.methodName()))
            .toList();
    return new RunRequest(
        given(kata), List.of(compiled.classes()), tests, limits, engines, Map.of());
  }

  /** What every submission of a kata runs with. */
  static List<Path> given(CompiledKata kata) {
    List<Path> given = new ArrayList<>(List.of(kata.contract(), kata.tests()));
    given.addAll(kata.libraries());
    given.addAll(kata.testLibraries());
    return given;
  }
}

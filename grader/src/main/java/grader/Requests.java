package grader;

import grader.compile.CompiledSubmission;
import grader.compile.PristineKata;
import grader.course.Inventory;
import grader.run.ExpectedTest;
import grader.run.Limits;
import grader.run.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts together what a runner needs. */
final class Requests {
  private Requests() {}

  static RunRequest of(CompiledSubmission compiled, Inventory wanted, Limits limits) {
    PristineKata kata = compiled.kata();
    List<ExpectedTest> tests =
        wanted.tests().stream()
            .map(test -> new ExpectedTest(test.className(), test.methodName()))
            .toList();
    // What is given comes first, so that a learner's class of the same name shadows none of it.
    List<Path> classPath = new ArrayList<>(List.of(kata.contract(), kata.tests()));
    classPath.addAll(kata.libraries());
    classPath.addAll(kata.testLibraries());
    classPath.add(compiled.classes());
    return new RunRequest(classPath, tests, limits);
  }
}

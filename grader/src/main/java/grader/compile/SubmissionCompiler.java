package grader.compile;

import com.tngtech.archunit.core.domain.JavaClasses;
import grader.course.Kata;
import grader.course.Outcome;
import grader.disk.Trees;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.text.LearnerMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles submissions against the pristine side of their kata. Safe for use by many threads. */
public final class SubmissionCompiler {
  private final PristineStore store = new PristineStore();

  /**
   * The pristine side of a kata; the first call compiles it or finds it on disk.
   *
   * @throws CourseException when the course's own sources do not compile
   */
  public PristineKata pristine(Kata kata) {
    return store.get(kata);
  }

  /**
   * Compiles. The caller closes the result.
   *
   * @throws Rejection when the sources have errors or no longer fit the tests
   */
  public CompiledSubmission compile(Submission submission) {
    PristineKata kata = pristine(submission.kata());
    Path classes = newFolder();
    try {
      List<Path> classPath = new ArrayList<>(List.of(kata.contract(), kata.blocks()));
      classPath.add(PristineStore.annotations());
      classPath.addAll(kata.libraries());
      List<Javac.Problem> problems = Javac.compile(texts(submission), classPath, classes);
      reject(PlainWords.of(problems));
      reject(given(kata, classes));
      JavaClasses imported = ClassImport.of(classes);
      reject(Signatures.missing(kata.required(), imported));
      return new CompiledSubmission(submission, kata, classes, imported);
    } catch (RuntimeException | Error e) {
      Trees.delete(classes);
      throw e;
    }
  }

  private static List<Javac.Text> texts(Submission submission) {
    return submission.sources().stream()
        .map(source -> new Javac.Text(source.place(), source.path(), source.text()))
        .toList();
  }

  /** A class of the course in a file of another name: the intake cannot see it. */
  private static List<String> given(PristineKata kata, Path classes) {
    return Folders.files(classes).stream()
        .map(file -> classes.relativize(file).toString())
        .filter(name -> !name.endsWith("package-info.class"))
        .filter(
            name ->
                Files.exists(kata.contract().resolve(name))
                    || Files.exists(kata.tests().resolve(name)))
        .map(name -> name.substring(0, name.lastIndexOf('.')).replace('/', '.'))
        .map(LearnerMessages::givenClass)
        .toList();
  }

  private static void reject(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Rejection(Outcome.DID_NOT_COMPILE, problems);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("kata-classes-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package grader.compile;

import com.tngtech.archunit.core.domain.JavaClasses;
import grader.course.Kata;
import grader.course.Outcome;
import grader.disk.TemporaryFolder;
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
  private final EngineTestStore engineTests = new EngineTestStore();

  /**
   * The pristine side of a kata; the first call compiles it or finds it on disk.
   *
   * @throws CourseException when the course's own sources do not compile
   */
  public PristineKata pristine(Kata kata) {
    return store.get(kata);
  }

  /**
   * The same with its tests on real engines instead of the usual ones.
   *
   * @param engines jars that these tests use
   * @throws CourseException when they do not compile
   */
  public PristineKata pristineOnEngines(Kata kata, List<Path> engines) {
    return engineTests.get(pristine(kata), engines);
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
      reject(PlainWords.of(Javac.compile(texts(submission), classPath(kata), classes)));
      return check(submission, kata, classes, true);
    } catch (RuntimeException | Error e) {
      Trees.delete(classes);
      throw e;
    }
  }

  /**
   * A compiler of one kata that stays warm and compiles what changed.
   *
   * @throws CourseException when the course's own sources do not compile
   */
  public LiveCompiler live(Kata kata) throws IOException {
    PristineKata pristine = pristine(kata);
    Path classes = newFolder();
    return new LiveCompiler(
        pristine, classes, new Javac(liveClassPath(pristine, classes), classes));
  }

  private static List<Path> liveClassPath(PristineKata kata, Path classes) {
    List<Path> all = new ArrayList<>(classPath(kata));
    all.add(classes);
    return all;
  }

  /** What a submission may call. */
  private static List<Path> classPath(PristineKata kata) {
    List<Path> classPath = new ArrayList<>(List.of(kata.contract(), kata.blocks()));
    classPath.add(PristineStore.annotations());
    classPath.addAll(kata.libraries());
    return classPath;
  }

  /** Looks at compiled classes: none of the course's own, all that the tests call. */
  static CompiledSubmission check(
      Submission submission, PristineKata kata, Path classes, boolean temporary) {
    reject(given(kata, classes));
    JavaClasses imported = ClassImport.of(classes);
    reject(Signatures.missing(kata.required(), imported));
    return new CompiledSubmission(submission, kata, classes, imported, temporary);
  }

  static List<Javac.Text> texts(Submission submission) {
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

  static void reject(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Rejection(Outcome.DID_NOT_COMPILE, problems);
    }
  }

  private static Path newFolder() {
    try {
      return TemporaryFolder.create("classes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

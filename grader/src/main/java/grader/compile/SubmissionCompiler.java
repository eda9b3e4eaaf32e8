package grader.compile;

import com.tngtech.archunit.core.domain.JavaClasses;
import grader.course.GradingOutcome;
import grader.course.Kata;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles submissions against the pristine side of their kata. Safe for use by many threads. */
public final class SubmissionCompiler {
  private final CompiledKataCache store = new CompiledKataCache();
  private final EngineTestCache engineTests = new EngineTestCache();

  /**
   * The pristine side of a kata; the first call compiles it or finds it on disk.
   *
   * @throws CourseException when the course's own sources do not compile
   */
  public CompiledKata compiledKata(Kata kata) {
    return store.get(kata);
  }

  /**
   * The same with its tests on real engines instead of the usual ones.
   *
   * @param engines jars that these tests use
   * @throws CourseException when they do not compile
   */
  public CompiledKata compiledEngineTests(Kata kata, List<Path> engines) {
    return engineTests.get(compiledKata(kata), engines);
  }

  /**
   * Compiles. The caller closes the result.
   *
   * @throws Rejection when the sources have errors or no longer fit the tests
   */
  public CompiledSubmission compile(Submission submission) {
    CompiledKata kata = compiledKata(submission.kata());
    Path classes = newFolder();
    try {
      reject(CompilerDiagnostics.of(Javac.compile(texts(submission), classPath(kata), classes)));
      return check(submission, kata, classes, true);
    } catch (RuntimeException | Error e) {
      FileTrees.delete(classes);
      throw e;
    }
  }

  /**
   * A compiler of one kata that stays warm and compiles what changed.
   *
   * @throws CourseException when the course's own sources do not compile
   */
  public IncrementalCompiler incrementalCompiler(Kata kata) throws IOException {
    CompiledKata pristine = compiledKata(kata);
    Path classes = newFolder();
    return new IncrementalCompiler(
        pristine, classes, new Javac(incrementalClassPath(pristine, classes), classes));
  }

  private static List<Path> incrementalClassPath(CompiledKata kata, Path classes) {
    List<Path> all = new ArrayList<>(classPath(kata));
    all.add(classes);
    return all;
  }

  /** What a submission may call. */
  private static List<Path> classPath(CompiledKata kata) {
    List<Path> classPath = new ArrayList<>(List.of(kata.contract(), kata.blocks()));
    classPath.add(CompiledKataCache.annotations());
    classPath.addAll(kata.libraries());
    return classPath;
  }

  /** Looks at compiled classes: none of the course's own, all that the tests call. */
  static CompiledSubmission check(
      Submission submission, CompiledKata kata, Path classes, boolean temporary) {
    reject(given(kata, classes));
    JavaClasses imported = ClassImporter.of(classes);
    reject(SignatureCheck.missing(kata.required(), imported));
    return new CompiledSubmission(submission, kata, classes, imported, temporary);
  }

  static List<Javac.Text> texts(Submission submission) {
    return submission.sources().stream()
        .map(source -> new Javac.Text(source.place(), source.path(), source.text()))
        .toList();
  }

  /** A class of the course in a file of another name: the intake cannot see it. */
  private static List<String> given(CompiledKata kata, Path classes) {
    return ClassFolders.files(classes).stream()
        .map(file -> classes.relativize(file).toString())
        .filter(name -> !name.endsWith("package-info.class"))
        .filter(
            name ->
                Files.exists(kata.contract().resolve(name))
                    || Files.exists(kata.tests().resolve(name)))
        .map(name -> name.substring(0, name.lastIndexOf('.')).replace('/', '.'))
        .map(CompileMessages::courseClass)
        .toList();
  }

  static void reject(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Rejection(GradingOutcome.DID_NOT_COMPILE, problems);
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

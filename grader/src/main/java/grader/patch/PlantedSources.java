package grader.patch;

import grader.course.CourseException;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a planted submission: the reference's, its patch, and whole files over both. */
public final class PlantedSources {
  static final String SOURCES = "src/main/java";

  private PlantedSources() {}

  /**
   * The reference with the patch applied, by path; without the whole files that stand beside the
   * patch.
   *
   * @throws CourseException when the patch does not apply
   */
  public static SortedMap<String, byte[]> patched(Kata kata, PlantedSubmission planted) {
    try {
      return patch(planted).apply(reference(kata));
    } catch (PatchException e) {
      throw new CourseException(
          PatchMessages.doesNotApply(kata.id(), planted.name(), String.valueOf(e.getMessage())));
    }
  }

  /**
   * All files of the submission, by path.
   *
   * @throws CourseException when the patch does not apply
   */
  public static SortedMap<String, byte[]> of(Kata kata, PlantedSubmission planted) {
    SortedMap<String, byte[]> files = patched(kata, planted);
    files.putAll(wholeFiles(planted));
    return files;
  }

  /** Why it is not graded, one sentence each: the patch does not apply, or should be one. */
  public static List<String> problems(Kata kata, PlantedSubmission planted) {
    try {
      List<String> problems = new ArrayList<>();
      SourcePatch patch = patch(planted);
      SortedMap<String, byte[]> reference = reference(kata);
      patch.apply(reference);
      wholeFiles(planted)
          .forEach(
              (path, text) -> {
                boolean patched = patch.files().stream().anyMatch(it -> it.path().equals(path));
                if (patched || !StorageRule.isWhole(reference.get(path), text)) {
                  problems.add(PatchMessages.storeAsPatch(kata.id(), planted.name(), path));
                }
              });
      return problems;
    } catch (PatchException e) {
      return List.of(
          PatchMessages.doesNotApply(kata.id(), planted.name(), String.valueOf(e.getMessage())));
    }
  }

  /** The files of the reference solution, by path. */
  static SortedMap<String, byte[]> reference(Kata kata) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SourceTree.read(kata.solution().resolve(SOURCES))
        .forEach((path, text) -> files.put(SOURCES + "/" + path, text));
    return files;
  }

  /** The files that are not stored as a patch. */
  static Map<String, byte[]> wholeFiles(PlantedSubmission planted) {
    return PlantedStore.read(planted.folder());
  }

  /** The patch; without a file there is nothing to change. */
  static SourcePatch patch(PlantedSubmission planted) {
    Path file = planted.patch();
    try {
      return Files.exists(file)
          ? SourcePatch.parse(Files.readAllBytes(file))
          : new SourcePatch(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package grader.compare;

import grader.compare.FileDifference.State;
import grader.course.Alternative;
import grader.course.Kata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A learner's sources beside correct ones.
 *
 * @param kata its id
 * @param with {@link #REFERENCE} or the name of an alternative
 * @param files every file of either side: first those that are on both and differ, then those that
 *     one side has, by path
 */
public record Comparison(String kata, String with, List<FileDifference> files) {
  /** The name of the reference solution. */
  public static final String REFERENCE = "reference";

  /** Copies the files. */
  public Comparison {
    files = List.copyOf(files);
  }

  /** What a kata can be compared with: the reference first, then the alternatives by name. */
  public static List<String> names(Kata kata) {
    return Stream.concat(Stream.of(REFERENCE), kata.alternatives().stream().map(Alternative::name))
        .toList();
  }

  /**
   * Compares all files; reads both sides from the disk.
   *
   * @param with one of {@link #names}
   */
  public static Comparison of(Kata kata, String with) {
    return of(kata, with, read(kata.starterRoot()));
  }

  /**
   * Compares sources that lie elsewhere.
   *
   * @param with one of {@link #names}
   * @param yours lines by path below the source root
   */
  public static Comparison of(Kata kata, String with, SortedMap<String, List<String>> yours) {
    SortedMap<String, List<String>> theirs = read(kata.solution().resolve("src/main/java"));
    Optional<Alternative> alternative =
        kata.alternatives().stream().filter(it -> it.name().equals(with)).findFirst();
    if (alternative.isPresent()) {
      alternative.get().without().forEach(theirs::remove);
      theirs.putAll(read(alternative.get().folder().resolve("src/main/java")));
    }
    TreeSet<String> paths = new TreeSet<>(yours.keySet());
    paths.addAll(theirs.keySet());
    return new Comparison(
        kata.id(),
        with,
        paths.stream()
            .map(path -> file(path, yours.get(path), theirs.get(path)))
            .sorted(Comparator.comparing(FileDifference::state))
            .toList());
  }

  private static FileDifference file(
      String path, @Nullable List<String> yours, @Nullable List<String> theirs) {
    List<String> left = yours == null ? List.of() : yours;
    List<String> right = theirs == null ? List.of() : theirs;
    State both = left.equals(right) ? State.SAME : State.DIFFERENT;
    State state = yours == null ? State.THEIRS : theirs == null ? State.YOURS : both;
    return new FileDifference(path, state, SideBySideDiff.of(left, right));
  }

  static SortedMap<String, List<String>> read(Path root) {
    SortedMap<String, List<String>> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(it -> it.toString().endsWith(".java")).toList()) {
        // What is no UTF-8 is shown with marks in its place, not refused: it is only looked at.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        files.put(root.relativize(file).toString().replace('\\', '/'), text.lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}

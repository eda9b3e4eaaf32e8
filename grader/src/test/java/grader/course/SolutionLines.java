package grader.course;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many lines of code a solution has: lines that are neither blank nor comment, package or
 * import. A class counts for the first level that {@code rules.properties} names it for; one that
 * no rule names counts for the first level of its package.
 */
final class SolutionLines {
  private static final int LEVELS = Level.values().length;

  private final Kata kata;

  SolutionLines(Kata kata) {
    this.kata = kata;
  }

  /** The lines by level, 0 first. */
  List<Integer> byLevel() {
    Map<String, Integer> named = levelsOfClasses();
    Map<Path, Integer> packages = new TreeMap<>();
    List<Path> files = sources(kata.solution().resolve("src/main/java"));
    for (Path file : files) {
      Integer level = named.get(nameOf(file));
      if (level != null) {
        packages.merge(file.getParent(), level, Math::min);
      }
    }
    int[] lines = new int[LEVELS];
    for (Path file : files) {
      int ofPackage = packages.getOrDefault(file.getParent(), 1);
      lines[named.getOrDefault(nameOf(file), ofPackage)] += linesOf(file);
    }
    return Stream.of(Level.values()).map(level -> lines[level.number()]).toList();
  }

  /** All lines below a folder. */
  static int below(Path folder) {
    return sources(folder).stream().mapToInt(SolutionLines::linesOf).sum();
  }

  private Map<String, Integer> levelsOfClasses() {
    Properties places = new Properties();
    try (Reader in = Files.newBufferedReader(kata.solution().resolve("rules.properties"))) {
      places.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Integer> levels = new TreeMap<>(Map.of("Estimates", 0));
    places.forEach(
        (rule, classes) -> {
          int level = RuleId.parse(rule.toString()).orElseThrow().level().number();
          for (String name : classes.toString().split("\\s*;\\s*")) {
            levels.merge(name, level, Math::min);
          }
        });
    return levels;
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static int linesOf(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.map(String::strip).filter(SolutionLines::isCode).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCode(String line) {
    return !line.isEmpty()
        && Stream.of("//", "/*", "*", "package ", "import ").noneMatch(line::startsWith);
  }
}

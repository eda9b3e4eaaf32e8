package grader.compile;

import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.storage.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compiles one kata's submission again and again, each time only what must be.
 *
 * <p>That is what changed, and, when other classes can tell the difference, all that depends on it
 * ({@link SourceDependencies}). The classes are those that a compilation of everything would give.
 *
 * <p>Invariant: a class file in the folder belongs to a unit that is not stale, and was compiled
 * from its text and against what all others in the folder show ({@link ClassAbi}). Sources with an
 * error are stale and have no class file, so nothing is ever compiled or run against an old one.
 *
 * <p>Not for use by many threads. Closing it deletes the classes.
 */
public final class IncrementalCompiler implements AutoCloseable {
  private final CompiledKata kata;
  private final Path classes;
  private final Javac javac;
  private final Map<String, Unit> units = new TreeMap<>();
  private final Set<String> lastCompiled = new TreeSet<>();

  /** One source, and the class files that it became; none while it is stale. */
  private record Unit(String text, String api, List<Path> files, boolean stale) {}

  IncrementalCompiler(CompiledKata kata, Path classes, Javac javac) {
    this.kata = kata;
    this.classes = classes;
    this.javac = javac;
  }

  /**
   * Compiles what changed since the last time. The result is good until the next time.
   *
   * @throws grader.intake.Rejection when the sources have errors or no longer fit the tests
   */
  public CompiledSubmission compile(Submission submission) {
    try {
      SubmissionCompiler.reject(CompilerDiagnostics.of(update(submission)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SubmissionCompiler.check(submission, kata, classes, false);
  }

  /** The places of the sources that the last time compiled. */
  Set<String> lastCompiled() {
    return Set.copyOf(lastCompiled);
  }

  private List<Javac.Problem> update(Submission submission) throws IOException {
    lastCompiled.clear();
    Map<String, Javac.Text> sources = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    List<Javac.Text> all = SubmissionCompiler.texts(submission);
    for (int i = 0; i < all.size(); i++) {
      SourceFile source = submission.sources().get(i);
      sources.put(source.place(), all.get(i));
      texts.put(source.place(), source.text());
    }
    Set<String> changed = changed(texts);
    Set<String> gone = new TreeSet<>(units.keySet());
    gone.removeAll(texts.keySet());
    if (changed.isEmpty() && gone.isEmpty()) {
      return List.of();
    }
    Set<String> before = new HashSet<>(changed);
    before.addAll(gone);
    Set<String> affected = affected(before, texts);
    Map<String, String> apis = apis(changed);
    List<Javac.Problem> problems = gone.isEmpty() ? compile(changed, sources, texts) : List.of();
    boolean seenByOthers = !gone.isEmpty() || !problems.isEmpty() || !apis.equals(apis(changed));
    affected.removeAll(gone);
    for (String place : gone) {
      drop(place);
      units.remove(place);
    }
    return seenByOthers && !(affected.equals(changed) && gone.isEmpty())
        ? compile(affected, sources, texts)
        : problems;
  }

  private Set<String> changed(Map<String, String> texts) {
    Set<String> changed = new TreeSet<>();
    texts.forEach(
        (place, text) -> {
          Unit unit = units.get(place);
          if (unit == null || unit.stale || !unit.text.equals(text)) {
            changed.add(place);
          }
        });
    return changed;
  }

  private Set<String> affected(Set<String> changed, Map<String, String> texts) {
    Set<String> changedTexts = new HashSet<>();
    for (String place : changed) {
      Unit unit = units.get(place);
      if (unit != null) {
        changedTexts.add(unit.text);
      }
      if (texts.containsKey(place)) {
        changedTexts.add(texts.get(place));
      }
    }
    return SourceDependencies.affected(changed, changedTexts, texts);
  }

  private Map<String, String> apis(Set<String> places) {
    Map<String, String> apis = new TreeMap<>();
    for (String place : places) {
      Unit unit = units.get(place);
      apis.put(place, unit == null ? "" : unit.api);
    }
    return apis;
  }

  /** Compiles these from their texts, with none of their old classes in sight. */
  private List<Javac.Problem> compile(
      Set<String> places, Map<String, Javac.Text> sources, Map<String, String> texts)
      throws IOException {
    if (places.isEmpty()) {
      return List.of();
    }
    for (String place : places) {
      drop(place);
    }
    lastCompiled.addAll(places);
    List<Javac.Problem> problems = javac.compile(places.stream().map(sources::get).toList());
    for (String place : places) {
      List<Path> files = List.copyOf(javac.written().getOrDefault(place, List.of()));
      if (problems.isEmpty()) {
        units.put(place, new Unit(texts.get(place), ClassAbi.of(files), files, false));
      } else {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
        // The others were compiled against what it showed before.
        units.put(
            place, new Unit(texts.get(place), apis(Set.of(place)).get(place), List.of(), true));
      }
    }
    return problems;
  }

  /** Deletes the class files of a unit, which is stale then. */
  private void drop(String place) throws IOException {
    Unit unit = units.get(place);
    if (unit != null) {
      for (Path file : unit.files) {
        Files.deleteIfExists(file);
      }
      units.put(place, new Unit(unit.text, unit.api, List.of(), true));
    }
  }

  @Override
  public void close() {
    try {
      javac.close();
    } catch (IOException e) {
      // It only held files open.
    }
    FileTrees.delete(classes);
  }
}

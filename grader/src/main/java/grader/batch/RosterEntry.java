package grader.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A student's submission.
 *
 * @param name the student as the results show it; no two of a roster have the same
 * @param source a folder, an archive, or a git repository by path or URL, with {@code #} and a
 *     branch or commit where it is not the default branch
 * @param path the source as the disk gave it, whose name may be none that {@code source} can tell
 * @param late whether the learning system marked it as late
 * @param problem why there is nothing to grade, where that is known without a look at the source
 * @param parts files that are one submission together, by the names that the student gave them;
 *     empty where the submission is in one place
 */
public record RosterEntry(
    String name,
    String source,
    Optional<Path> path,
    boolean late,
    Optional<String> problem,
    Map<String, Path> parts) {
  /** Copies the parts. */
  public RosterEntry {
    parts = Map.copyOf(parts);
  }

  /** A source by its name. */
  public RosterEntry(String name, String source) {
    this(name, source, Optional.empty(), false, Optional.empty(), Map.of());
  }

  /** What lies on this disk. */
  static RosterEntry of(String name, Path path, boolean late) {
    return new RosterEntry(
        name, path.toString(), Optional.of(path), late, Optional.empty(), Map.of());
  }

  /** A student with nothing to grade. */
  static RosterEntry missing(String name, boolean late, String problem) {
    return new RosterEntry(name, "", Optional.empty(), late, Optional.of(problem), Map.of());
  }

  /** Loose files of one student. */
  static RosterEntry ofParts(Map<String, Path> parts, boolean late) {
    return new RosterEntry("", "", Optional.empty(), late, Optional.empty(), parts);
  }

  /** The same under another name. */
  RosterEntry called(String other) {
    return new RosterEntry(other, source, path, late, problem, parts);
  }

  /** Whether it is fetched rather than found on the disk. */
  public boolean isRemote() {
    return path.isEmpty() && isRemote(source);
  }

  /** What the source is called where it lies; of one that is fetched or in parts, the student. */
  String file() {
    return isRemote() || !parts.isEmpty()
        ? name
        : FileNames.shown(path.orElseGet(() -> Path.of(source)));
  }

  static boolean isRemote(String source) {
    return source.matches("(?s)(?:[a-z][a-z+.-]*://|[\\w.-]+@[\\w.-]+:).*");
  }
}

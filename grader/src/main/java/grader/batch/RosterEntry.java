package grader.batch;

import java.nio.file.Path;
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
 */
public record RosterEntry(
    String name, String source, Optional<Path> path, boolean late, Optional<String> problem) {
  /** A source by its name. */
  public RosterEntry(String name, String source) {
    this(name, source, Optional.empty(), false, Optional.empty());
  }

  /** What lies on this disk. */
  static RosterEntry of(String name, Path path, boolean late) {
    return new RosterEntry(name, path.toString(), Optional.of(path), late, Optional.empty());
  }

  /** A student with nothing to grade. */
  static RosterEntry missing(String name, boolean late, String problem) {
    return new RosterEntry(name, "", Optional.empty(), late, Optional.of(problem));
  }

  /** The same under another name. */
  RosterEntry called(String other) {
    return new RosterEntry(other, source, path, late, problem);
  }

  /** Whether it is fetched rather than found on the disk. */
  public boolean isRemote() {
    return path.isEmpty() && isRemote(source);
  }

  /** What the source is called where it lies; of one that is fetched, the student. */
  String file() {
    return isRemote() ? name : FileNames.shown(path.orElseGet(() -> Path.of(source)));
  }

  static boolean isRemote(String source) {
    return source.matches("(?s)(?:[a-z][a-z+.-]*://|[\\w.-]+@[\\w.-]+:).*");
  }
}

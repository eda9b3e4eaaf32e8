package grader.cli;

import grader.batch.NamePattern;
import grader.batch.Roster;
import grader.intake.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is in the class. */
final class RosterOption {
  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = {
        "A table of students and sources, as a spreadsheet saves it as CSV: each source is a folder,",
        "an archive or a git repository, by path or URL, with #branch where it is not the default",
        "branch. With PATH, a student without a source is looked up there by name."
      })
  private @Nullable Path file;

  @Option(
      names = "--names",
      paramLabel = "PATTERN",
      description = {
        "How names in PATH tell students, when neither Moodle, Canvas, Blackboard, Brightspace nor a",
        "classroom of GitHub made them: a regular expression with a group (?<student>...), and",
        "(?<attempt>...), (?<late>...) and (?<id>...) where names have them. The newest attempt counts."
      })
  private @Nullable String names;

  boolean isGiven() {
    return file != null;
  }

  /**
   * The class: of the file if there is one, else of the folder.
   *
   * @param notStudents folders that may lie in the class and hold no submission
   */
  Roster roster(@Nullable Path folder, List<Path> notStudents) {
    Optional<NamePattern> pattern = Optional.ofNullable(names).map(NamePattern::of);
    Optional<Roster> inside =
        Optional.ofNullable(folder).map(it -> Roster.ofFolder(it, notStudents, pattern));
    if (file != null) {
      return Roster.ofFile(file, inside);
    }
    return inside.orElseThrow(() -> new UsageException(CliMessages.NO_CLASS));
  }
}

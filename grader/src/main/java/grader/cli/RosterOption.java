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
      description =
          "CSV file of students with the columns name and source. A source is a folder, an archive or a"
              + " git repository, given by path or URL; #branch selects a branch. With PATH, a student without"
              + " a source is looked up there by name.")
  private @Nullable Path file;

  @Option(
      names = "--names",
      paramLabel = "PATTERN",
      description =
          "Regular expression for the file names in PATH, with the group (?<student>...) and optionally"
              + " (?<attempt>...), (?<late>...) and (?<id>...). The newest attempt counts. The names of Moodle,"
              + " Canvas, Blackboard, Brightspace and GitHub Classroom are recognised without it.")
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

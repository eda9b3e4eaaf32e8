package grader.cli;

import grader.classrun.Entry;
import grader.classrun.Roster;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.UsageException;
import grader.text.UsageMessages;
import java.nio.file.Files;
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
        "A CSV file with the columns name and source, instead of PATH: each source is a folder, a zip",
        "or a git repository, by path or URL, with #branch where it is not the default branch."
      })
  private @Nullable Path file;

  boolean isGiven() {
    return file != null;
  }

  /** The class: of the file if there is one, else of the folder. */
  Roster roster(@Nullable Path folder) {
    if (file != null) {
      return Roster.ofFile(file);
    }
    if (folder == null) {
      throw new UsageException(UsageMessages.NO_CLASS);
    }
    return Roster.ofFolder(folder);
  }

  /** The kata of the class: as named, else as the first submission on this disk tells. */
  static Kata kata(Course course, Intake intake, @Nullable String named, Roster roster) {
    if (named != null) {
      List<String> known = course.katas().stream().map(Kata::id).toList();
      return course
          .kata(named)
          .orElseThrow(() -> new UsageException(UsageMessages.unknownKata(named, known)));
    }
    for (Entry entry : roster.entries()) {
      if (!entry.isRemote() && Files.exists(Path.of(entry.source()))) {
        try {
          return intake.take(Path.of(entry.source()), Optional.empty()).kata();
        } catch (UsageException | Rejection e) {
          // The next one may tell.
        }
      }
    }
    throw new UsageException(UsageMessages.CLASS_OF_WHICH_KATA);
  }
}

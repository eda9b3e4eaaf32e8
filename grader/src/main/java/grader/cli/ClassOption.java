package grader.cli;

import grader.Grader;
import grader.classrun.ClassRun;
import grader.classrun.Entry;
import grader.classrun.Roster;
import grader.classrun.Shard;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.text.UsageMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to grade many submissions in one run. */
final class ClassOption {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = {
        "PATH holds a class: grade each folder and zip in it, and keep the results here.",
        "What has a result already and has not changed is passed over."
      })
  private @Nullable Path out;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = {
        "A CSV file with the columns name and source, instead of PATH: each source is a folder, a zip",
        "or a git repository, by path or URL, with #branch where it is not the default branch."
      })
  private @Nullable Path rosterFile;

  @Option(names = "--again", description = "Grade also what has not changed.")
  private boolean again;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description = "Grade only the I-th of N parts of the class; see kata merge.")
  private String shard = "1/1";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many to grade at a time; one for each core as a rule.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Whether a class is to be graded. */
  boolean wanted() {
    return out != null || rosterFile != null;
  }

  /** The class. */
  Roster roster(@Nullable Path path) {
    if (out == null) {
      throw new UsageException(UsageMessages.NO_OUT);
    }
    if (jobs < 1) {
      throw new UsageException(UsageMessages.badJobs(jobs));
    }
    if (rosterFile != null) {
      return Roster.ofFile(rosterFile);
    }
    if (path == null) {
      throw new UsageException(UsageMessages.NO_CLASS);
    }
    return Roster.ofFolder(path);
  }

  ClassRun run(Grader grader, Kata kata, Roster roster) {
    Path folder = Objects.requireNonNull(out);
    return new ClassRun(grader, kata, roster, part(), folder, again);
  }

  /** Where the results are; only after {@link #roster}. */
  Path results() {
    return Objects.requireNonNull(out);
  }

  Shard part() {
    return Shard.parse(shard);
  }

  int jobs() {
    return jobs;
  }

  /** The kata of the class: as named, else as the first submissions on this disk tell. */
  static Kata kata(Course course, Grader grader, Optional<String> named, List<Entry> entries) {
    if (named.isPresent()) {
      return course
          .kata(named.get())
          .orElseThrow(
              () ->
                  new UsageException(
                      UsageMessages.unknownKata(
                          named.get(), course.katas().stream().map(Kata::id).toList())));
    }
    for (Entry entry : entries) {
      if (!entry.isRemote() && Files.exists(Path.of(entry.source()))) {
        try {
          return grader.intake().take(Path.of(entry.source()), Optional.empty()).kata();
        } catch (UsageException | grader.intake.Rejection e) {
          // The next one may tell.
        }
      }
    }
    throw new UsageException(UsageMessages.CLASS_OF_WHICH_KATA);
  }
}

package grader.cli;

import grader.Grader;
import grader.batch.BatchGrader;
import grader.batch.Roster;
import grader.batch.Shard;
import grader.course.Kata;
import grader.intake.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to grade many submissions in one run. */
final class BatchOption {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = {
        "Grade every submission of the class in PATH, and store the results in this folder.",
        "A submission that has a result and has not changed is not graded again."
      })
  private @Nullable Path out;

  @Mixin private RosterOption members = new RosterOption();

  @Option(names = "--again", description = "Grade unchanged submissions again.")
  private boolean again;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description = "Grade part I of N of the class; kata merge combines the parts.")
  private String shard = "1/1";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Number of submissions to grade at the same time (default: number of cores).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Whether a class is to be graded. */
  boolean wanted() {
    return out != null || members.isGiven();
  }

  /**
   * The class.
   *
   * @param pages where pages go, which may lie in the class as the results may
   */
  Roster roster(@Nullable Path path, Optional<Path> pages) {
    if (out == null) {
      throw new UsageException(CliMessages.NO_OUT);
    }
    if (jobs < 1) {
      throw new UsageException(CliMessages.badJobs(jobs));
    }
    List<Path> notStudents = new ArrayList<>(List.of(out));
    pages.ifPresent(notStudents::add);
    return members.roster(path, notStudents);
  }

  BatchGrader run(Grader grader, Kata kata, Roster roster) {
    Path folder = Objects.requireNonNull(out);
    return new BatchGrader(grader, kata, roster, part(), folder, again);
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
}

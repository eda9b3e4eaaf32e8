package grader.batch;

import grader.Grader;
import grader.compile.Fingerprint;
import grader.course.Kata;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.PassedOver;
import grader.report.Report;
import grader.text.ClassMessages;
import grader.text.LearnerMessages;
import grader.text.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades the submissions of a class, several at a time, each on a worker of its own, and keeps each
 * result as soon as there is one. For use once.
 */
public final class BatchGrader {
  private final Grader grader;
  private final Kata kata;
  private final Roster roster;
  private final Shard shard;
  private final ResultStore store;
  private final boolean again;
  private final String exam;
  private final Map<String, String> files;

  /**
   * Prepares a run.
   *
   * @param out the folder of the results, made where it is missing
   * @param again whether to grade also what has not changed since its result was made
   */
  public BatchGrader(
      Grader grader, Kata kata, Roster roster, Shard shard, Path out, boolean again) {
    this.grader = grader;
    this.kata = kata;
    this.roster = roster;
    this.files = roster.files();
    this.shard = shard;
    this.store = ResultStore.writtenTo(out);
    this.again = again;
    String tests = String.valueOf(grader.compiledKata(kata).cache().getFileName());
    this.exam = grader.salt().map(salt -> tests + " salt " + salt).orElse(tests);
  }

  /** What became of how many entries. */
  public record Count(int graded, int unchanged, int needsAttention, int faults, int passedOver) {}

  /**
   * What became of a run.
   *
   * @param lines all that somebody should know of single entries, one line each
   */
  public record Ended(Count count, List<String> lines) {
    /** Copies the list. */
    public Ended {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Grades the shard's part of the class.
   *
   * @param jobs how many at a time, at least 1
   * @param step called after each submission, by any thread
   */
  public Ended run(int jobs, Runnable step) {
    store.begin();
    List<String> lines = new ArrayList<>();
    for (Path moved : store.setApart(Set.copyOf(files.values()))) {
      lines.add(ClassMessages.gone(moved.getFileName(), moved.getParent()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Row>> rows = new ArrayList<>();
      for (RosterEntry entry : roster.part(shard)) {
        rows.add(
            pool.submit(
                () -> {
                  Row row = grade(entry);
                  step.run();
                  return row;
                }));
      }
      Count count = count(rows, lines);
      for (PassedOver entry : roster.passedOver()) {
        lines.add(ClassMessages.passedOver(shown(entry.name()), shown(entry.why())));
      }
      store.keep(ShardManifest.of(kata.id(), exam, shard, roster));
      return new Ended(count, lines);
    } finally {
      pool.shutdownNow();
    }
  }

  private enum EntryStatus {
    GRADED,
    UNCHANGED,
    NEEDS_ATTENTION,
    FAULT
  }

  /** What became of one entry, and what is to be said of it. */
  private record Row(EntryStatus ending, List<String> lines) {}

  private Count count(List<Future<Row>> rows, List<String> lines) {
    int[] counts = new int[EntryStatus.values().length];
    for (Future<Row> future : rows) {
      try {
        Row row = future.get();
        counts[row.ending().ordinal()]++;
        lines.addAll(row.lines());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return new Count(counts[0], counts[1], counts[2], counts[3], roster.passedOver().size());
  }

  /** What a grading leads to: a report to keep, or none when the one that is there still holds. */
  private record GradedEntry(Optional<Report> report, String madeFrom) {}

  private Row grade(RosterEntry entry) {
    String file = Objects.requireNonNull(files.get(entry.name()));
    Optional<Report> stored = store.report(file);
    List<String> lines = new ArrayList<>();
    if (stored.isEmpty() && store.has(file)) {
      lines.add(ClassMessages.unreadable(shown(entry.name())));
    } else if (stored.isEmpty() && store.madeFrom(file).isPresent()) {
      lines.add(ClassMessages.missing(shown(entry.name())));
    }
    GradedEntry made = make(entry, stored);
    if (made.report().isEmpty()) {
      return new Row(EntryStatus.UNCHANGED, lines);
    }
    Report report = made.report().get().late(entry.late());
    String why = report.problems().stream().findFirst().orElse(report.outcome());
    return switch (report.state()) {
      case NOT_GRADED -> {
        store.keep(file, report, "");
        lines.add(ClassMessages.notGraded(report.submission(), why));
        yield new Row(EntryStatus.FAULT, lines);
      }
      case NEEDS_ATTENTION -> {
        store.keep(file, report, "");
        lines.add(ClassMessages.needsAttention(report.submission(), why));
        yield new Row(EntryStatus.NEEDS_ATTENTION, lines);
      }
      case GRADED, PASSED_OVER -> {
        store.keep(file, report, made.madeFrom());
        yield new Row(EntryStatus.GRADED, lines);
      }
    };
  }

  /** One submission that the grader cannot cope with must not cost the others their results. */
  private GradedEntry make(RosterEntry entry, Optional<Report> stored) {
    if (entry.problem().isPresent()) {
      return refused(entry.name(), Rejection.ofPackaging(entry.problem().get()));
    }
    try (FetchedSubmission source = FetchedSubmission.of(entry)) {
      return make(entry, source, stored);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = LearnerMessages.graderFault(String.valueOf(e.getMessage()));
      return refused(entry.name(), Rejection.ofGrader(reason));
    }
  }

  private GradedEntry make(RosterEntry entry, FetchedSubmission source, Optional<Report> stored) {
    String name = entry.name();
    Submission taken;
    try {
      taken = grader.intake().take(source.path(), Optional.of(kata.id()));
    } catch (Rejection rejection) {
      return refused(name, withoutPlace(rejection, source.path(), entry));
    } catch (UsageException nothing) {
      Rejection rejection = Rejection.ofPackaging(String.valueOf(nothing.getMessage()));
      return refused(name, withoutPlace(rejection, source.path(), entry));
    }
    String madeFrom = fingerprint(entry, taken);
    Optional<Report> same = stored.filter(it -> it.submission().equals(shown(name)));
    if (!again
        && same.isPresent()
        && store.madeFrom(files.get(name)).equals(Optional.of(madeFrom))) {
      return new GradedEntry(Optional.empty(), madeFrom);
    }
    Submission named = new Submission(name, taken.kata(), taken.sources(), taken.notes());
    return new GradedEntry(Optional.of(grader.grade(kata, name, () -> named)), madeFrom);
  }

  /** The place differs from machine to machine, and the results must not. */
  private static Rejection withoutPlace(Rejection why, Path place, RosterEntry entry) {
    List<String> problems =
        why.problems().stream()
            .map(problem -> problem.replace(place.toString(), entry.file()))
            .toList();
    return why.isPackaging()
        ? Rejection.ofPackaging(problems.get(0))
        : new Rejection(why.outcome(), problems);
  }

  private GradedEntry refused(String name, Rejection why) {
    return new GradedEntry(Optional.of(grader.refuse(kata, name, why)), "");
  }

  private static String shown(String name) {
    return SafeText.line(name, Integer.MAX_VALUE);
  }

  private String fingerprint(RosterEntry entry, Submission submission) {
    Fingerprint fingerprint = new Fingerprint().add(exam).add(entry.late() ? "late" : "");
    submission.notes().forEach(fingerprint::add);
    for (SourceFile source : submission.sources()) {
      fingerprint.add(source.path()).add(source.text());
    }
    return fingerprint.toString();
  }
}

package grader.classrun;

import grader.Grader;
import grader.compile.Fingerprint;
import grader.course.Kata;
import grader.course.Outcome;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.Report;
import grader.text.LearnerMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades the submissions of a class, several at a time, each on a worker of its own, and keeps each
 * result as soon as there is one. For use once.
 */
public final class ClassRun {
  private final Grader grader;
  private final Kata kata;
  private final Roster roster;
  private final Shard shard;
  private final Results results;
  private final boolean again;
  private final String exam;

  /**
   * Prepares a run.
   *
   * @param out the folder of the results, made where it is missing
   * @param again whether to grade also what has not changed since its result was made
   */
  public ClassRun(Grader grader, Kata kata, Roster roster, Shard shard, Path out, boolean again) {
    this.grader = grader;
    this.kata = kata;
    this.roster = roster;
    this.shard = shard;
    this.results = Results.writtenTo(out);
    this.again = again;
    this.exam = String.valueOf(grader.pristine(kata).cache().getFileName());
  }

  /** What became of a run: how many were graded, were unchanged, or met a fault of the grader. */
  public record Count(int graded, int unchanged, int faults) {}

  /**
   * Grades the shard's part of the class.
   *
   * @param jobs how many at a time, at least 1
   * @param step called after each submission, by any thread
   */
  public Count run(int jobs, Runnable step) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Ending>> endings = new ArrayList<>();
      for (Entry entry : roster.part(shard)) {
        endings.add(
            pool.submit(
                () -> {
                  Ending ending = grade(entry);
                  step.run();
                  return ending;
                }));
      }
      Count count = count(endings);
      results.keep(
          new ClassFile(ClassFile.VERSION, kata.id(), exam, shard.toString(), roster.names()));
      return count;
    } finally {
      pool.shutdownNow();
    }
  }

  private enum Ending {
    GRADED,
    UNCHANGED,
    FAULT
  }

  private static Count count(List<Future<Ending>> endings) {
    int[] counts = new int[Ending.values().length];
    for (Future<Ending> ending : endings) {
      try {
        counts[ending.get().ordinal()]++;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return new Count(counts[0], counts[1], counts[2]);
  }

  /** What a grading leads to: a report to keep, or none when the one that is there still holds. */
  private record Made(Optional<Report> report, String madeFrom) {}

  private Ending grade(Entry entry) {
    Made made;
    try (Source source = Source.of(entry)) {
      made = make(entry.name(), source.path());
    } catch (IOException | RuntimeException e) {
      // One submission that the grader cannot cope with must not cost the others their results.
      String reason = LearnerMessages.graderFault(String.valueOf(e.getMessage()));
      made = refused(entry.name(), Outcome.GRADER_FAULT, reason);
    }
    if (made.report().isEmpty()) {
      return Ending.UNCHANGED;
    }
    Report report = made.report().get();
    boolean fault = report.outcome().equals(Outcome.GRADER_FAULT.word());
    results.keep(entry.name(), report, fault ? "" : made.madeFrom());
    return fault ? Ending.FAULT : Ending.GRADED;
  }

  private Made make(String name, Path path) {
    Submission taken;
    try {
      taken = grader.intake().take(path, Optional.of(kata.id()));
    } catch (Rejection rejection) {
      return new Made(Optional.of(grader.refuse(kata, name, rejection)), "");
    } catch (UsageException nothing) {
      return refused(name, Outcome.REFUSED, String.valueOf(nothing.getMessage()));
    }
    String madeFrom = fingerprint(taken);
    if (!again && results.madeFrom(name).equals(Optional.of(madeFrom))) {
      return new Made(Optional.empty(), madeFrom);
    }
    Submission named = new Submission(name, taken.kata(), taken.sources(), taken.notes());
    return new Made(Optional.of(grader.grade(kata, name, () -> named)), madeFrom);
  }

  private Made refused(String name, Outcome outcome, String reason) {
    Rejection rejection = new Rejection(outcome, List.of(reason));
    return new Made(Optional.of(grader.refuse(kata, name, rejection)), "");
  }

  private String fingerprint(Submission submission) {
    Fingerprint fingerprint = new Fingerprint().add(exam);
    submission.notes().forEach(fingerprint::add);
    for (SourceFile source : submission.sources()) {
      fingerprint.add(source.path()).add(source.text());
    }
    return fingerprint.toString();
  }
}

package grader;

import grader.compile.CompiledSubmission;
import grader.compile.Fingerprint;
import grader.compile.SubmissionCompiler;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.run.ResourceLimits;
import grader.run.RunMeasurement;
import grader.run.RunOutcome;
import grader.run.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of each kata's runs: a multiple of what its reference solution takes on this machine,
 * and never less than a floor.
 *
 * <p>The reference is run once for this, when its kata is first graded; what it took is kept beside
 * the kata's compiled tests. A kata without a reference, as learners have it, and one whose
 * reference fails get the floor. Safe for use by many threads.
 */
final class ReferenceLimits {
  /** What the reference may use while it is measured: more than any kata has a use for. */
  private static final ResourceLimits MEASURING =
      limits(Duration.ofMinutes(10), Duration.ofMinutes(5), 1024);

  private final Intake intake;
  private final SubmissionCompiler compiler;
  private final Runner runner;
  private final Map<String, ResourceLimits> known = new ConcurrentHashMap<>();

  ReferenceLimits(Intake intake, SubmissionCompiler compiler, Runner runner) {
    this.intake = intake;
    this.compiler = compiler;
    this.runner = runner;
  }

  /** Limits of these times and this heap, and the same for all else. */
  static ResourceLimits limits(Duration wall, Duration processor, int heapMebibytes) {
    return new ResourceLimits(wall, processor, heapMebibytes, 1 << 20, 64);
  }

  /** The limits, if no run of the reference is needed to tell them. */
  Optional<ResourceLimits> ifKnown(Kata kata) {
    ResourceLimits told = known.get(kata.id());
    if (told != null) {
      return Optional.of(told);
    }
    Optional<ResourceLimits> kept =
        reference(kata)
            .flatMap(reference -> ResourceUsage.read(place(reference)))
            .map(usage -> usage.limits(kata.settings()));
    kept.ifPresent(limits -> known.put(kata.id(), limits));
    return kept;
  }

  /** The limits of a run of this kata; the first time it takes as long as the reference does. */
  ResourceLimits of(Kata kata) {
    return known.computeIfAbsent(kata.id(), id -> taken(kata).limits(kata.settings()));
  }

  /** The limits without a run of the reference: where nobody has measured it yet, the floors. */
  ResourceLimits atOnce(Kata kata) {
    return ifKnown(kata).orElseGet(() -> ResourceUsage.NONE.limits(kata.settings()));
  }

  private ResourceUsage taken(Kata kata) {
    Optional<Submission> reference = reference(kata);
    if (reference.isEmpty()) {
      return ResourceUsage.NONE;
    }
    Path kept = place(reference.get());
    return ResourceUsage.read(kept)
        .or(() -> measured(reference.get(), kept))
        .orElse(ResourceUsage.NONE);
  }

  private Optional<Submission> reference(Kata kata) {
    if (!Files.isDirectory(kata.solution().resolve("src/main/java"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(intake.takeReference(kata));
    } catch (Rejection refused) {
      return Optional.empty();
    }
  }

  private Path place(Submission reference) {
    Path cache = compiler.compiledKata(reference.kata()).cache();
    return cache.resolve("reference-" + fingerprint(reference));
  }

  private Optional<ResourceUsage> measured(Submission reference, Path keep) {
    try (CompiledSubmission compiled = compiler.compile(reference)) {
      RunMeasurement measured =
          runner.measure(RunRequestFactory.of(compiled, compiled.kata(), MEASURING, List.of()));
      // A runner that does not know the time measures nothing that may be kept for one that does.
      boolean knows = measured.processorTime().compareTo(Duration.ZERO) > 0;
      if (!knows || !(measured.outcome() instanceof RunOutcome.Finished)) {
        return Optional.empty();
      }
      ResourceUsage usage = ResourceUsage.of(measured);
      usage.write(keep);
      return Optional.of(usage);
    } catch (Rejection refused) {
      return Optional.empty();
    }
  }

  private static String fingerprint(Submission reference) {
    Fingerprint fingerprint = new Fingerprint();
    for (SourceFile source : reference.sources()) {
      fingerprint.add(source.place()).add(source.text());
    }
    return fingerprint.toString();
  }
}

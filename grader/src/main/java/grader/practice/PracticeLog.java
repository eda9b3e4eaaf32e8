package grader.practice;

import grader.practice.PracticeEvent.Compared;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.MockStarted;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Planned;
import grader.practice.PracticeEvent.Started;
import grader.practice.PracticeEvent.Tested;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what a learner does. Safe for use by many threads and processes at once; each call that
 * records reads and replaces one small file.
 *
 * <p>All methods throw {@link grader.intake.UsageException}, with a line that says what to do, when
 * the file cannot be used; nothing is lost then.
 */
public final class PracticeLog {
  private final PracticeFile file;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * The record in a folder, which is made when something is recorded.
   *
   * @param zone whose midnight ends a day
   * @param warnings is told, in one line, when a damaged file was set aside
   */
  public PracticeLog(Path folder, InstantSource clock, ZoneId zone, Consumer<String> warnings) {
    this.file = new PracticeFile(folder, warnings);
    this.clock = clock;
    this.zone = zone;
  }

  /** The file, which need not exist. */
  public Path path() {
    return file.path();
  }

  /** The time now, in whole seconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whose midnight ends a day. */
  public ZoneId zone() {
    return zone;
  }

  /** All that was recorded. */
  public PracticeHistory history() {
    return new PracticeHistory(file.read());
  }

  /**
   * The clock of a kata begins.
   *
   * @param backup where the earlier sources went; empty when there was nothing to keep
   */
  public PracticeHistory started(String kata, Optional<Path> backup) {
    String kept = backup.map(path -> path.toAbsolutePath().toString()).orElse(null);
    return add(new Started(kata, now(), kept));
  }

  /**
   * Tests were run. A run that says the same as the one right before it, of the same kata on the
   * same day, takes its place, so that a watch does not fill the file.
   *
   * <p>The pass DO is done, once, by the first run after the clock was started that reaches level
   * 2, or that is made when the clock has run out in the same sitting. It took from then to now;
   * how long nobody knows when there was a night between.
   */
  public PracticeHistory tested(String kata, TestRunSummary run) {
    Tested tested = new Tested(kata, now(), run);
    return new PracticeHistory(
        file.change(
            before -> {
              List<PracticeEvent> after = new ArrayList<>(before);
              if (!before.isEmpty() && repeats(before.get(before.size() - 1), tested)) {
                after.remove(after.size() - 1);
              }
              after.add(tested);
              passDo(new PracticeHistory(before), tested).ifPresent(after::add);
              return after;
            }));
  }

  private boolean repeats(PracticeEvent last, Tested tested) {
    return last instanceof Tested earlier
        && earlier.kata().equals(tested.kata())
        && earlier.run().equals(tested.run())
        && day(earlier).equals(day(tested));
  }

  private LocalDate day(PracticeEvent event) {
    return LocalDate.ofInstant(event.at(), zone);
  }

  private static Optional<PassDone> passDo(PracticeHistory before, Tested tested) {
    String kata = tested.kata();
    if (before.pass(kata, Pass.DO).isPresent()) {
      return Optional.empty();
    }
    return before
        .started(kata)
        .map(at -> before.sitting(kata, tested.at()).orElse(Duration.ZERO))
        .filter(
            spent ->
                tested.run().reached(PracticeHistory.FULL_ATTEMPT)
                    || spent.compareTo(PracticeHistory.CLOCK) >= 0)
        .map(spent -> new PassDone(kata, tested.at(), Pass.DO, spent));
  }

  /** A step of a hint, 1 to 3, was shown. */
  public PracticeHistory hinted(String kata, String rule, int step) {
    return add(new Hinted(kata, now(), rule, step));
  }

  /** The solution was asked for, and shown or refused. */
  public PracticeHistory compared(String kata, boolean shown) {
    return add(new Compared(kata, now(), shown));
  }

  /** A pass came to its end. */
  public PracticeHistory passed(String kata, Pass pass, Duration spent) {
    return add(new PassDone(kata, now(), pass, spent));
  }

  /** A mock interview begins, and the clock with it. */
  public PracticeHistory mockStarted(String kata, long seed) {
    return add(new MockStarted(kata, now(), seed));
  }

  /** A mock interview ended, with the questions that could and could not be answered. */
  public PracticeHistory mockEnded(
      String kata, Duration spent, List<String> answered, List<String> missed) {
    return add(new MockEnded(kata, now(), spent, answered, missed));
  }

  /** The four weeks begin on this day. */
  public PracticeHistory planned(LocalDate from) {
    return add(new Planned(now(), from));
  }

  /** The day that it is. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  private PracticeHistory add(PracticeEvent event) {
    return new PracticeHistory(
        file.change(
            before -> {
              List<PracticeEvent> after = new ArrayList<>(before);
              after.add(event);
              return after;
            }));
  }
}

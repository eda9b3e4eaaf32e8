package grader.practice;

import grader.practice.PracticeEvent.Compared;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.MockStarted;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Started;
import grader.practice.PracticeEvent.Tested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was recorded, oldest first, and what follows from it. Immutable; each question reads all
 * events once.
 */
public record PracticeHistory(List<PracticeEvent> events) {
  /** How long an interview takes. */
  public static final Duration CLOCK = Duration.ofMinutes(45);

  /** The level that an interview of {@link #CLOCK} asks for; with it an attempt is a full one. */
  public static final int FULL_ATTEMPT = 2;

  /** What began longer ago than this was given up, and nobody knows how long it took. */
  public static final Duration SITTING = Duration.ofHours(12);

  /** A second question within this time is asking twice. */
  private static final Duration ASKED_TWICE = Duration.ofHours(1);

  /** Copies the events. */
  public PracticeHistory {
    events = List.copyOf(events);
  }

  /** The events of one kind, of all katas, oldest first. */
  public <T extends PracticeEvent> Stream<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The events of one kind and kata, oldest first. */
  public <T extends PracticeEvent> Stream<T> all(Class<T> kind, String kata) {
    return all(kind).filter(event -> event.kata().equals(kata));
  }

  /** When the clock of this kata was last started, by {@code start} or by a mock. */
  public Optional<Instant> started(String kata) {
    return events.stream()
        .filter(event -> event.kata().equals(kata))
        .filter(event -> event instanceof Started || event instanceof MockStarted)
        .map(PracticeEvent::at)
        .reduce((earlier, later) -> later);
  }

  /** What is left on the clock of this kata; zero when it ran out; empty when never started. */
  public Optional<Duration> left(String kata, Instant now) {
    return started(kata)
        .map(at -> CLOCK.minus(Duration.between(at, now)))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** How long ago the clock was started; empty when that was too long ago to be one sitting. */
  public Optional<Duration> sitting(String kata, Instant now) {
    return started(kata)
        .map(at -> Duration.between(at, now))
        .filter(spent -> spent.compareTo(SITTING) <= 0);
  }

  /** The last run of tests of this kata. */
  public Optional<TestRunSummary> lastRun(String kata) {
    return all(Tested.class, kata).map(Tested::run).reduce((earlier, later) -> later);
  }

  /** The first time that this pass of the kata was done. */
  public Optional<PassDone> pass(String kata, Pass pass) {
    return all(PassDone.class, kata).filter(done -> done.pass() == pass).findFirst();
  }

  /**
   * Whether the learner tried in full: the pass DO is done, the clock ran out, or a run reached
   * level 2. Before that the solution would take the exercise away.
   */
  public boolean attempted(String kata, Instant now) {
    return pass(kata, Pass.DO).isPresent()
        || all(Tested.class, kata).anyMatch(tested -> tested.run().reached(FULL_ATTEMPT))
        || events.stream()
            .filter(event -> event.kata().equals(kata))
            .filter(event -> event instanceof Started || event instanceof MockStarted)
            .anyMatch(event -> !now.isBefore(event.at().plus(CLOCK)));
  }

  /** Whether the solution of this kata was asked for a short while ago, and refused. */
  public boolean askedBefore(String kata, Instant now) {
    return all(Compared.class, kata)
        .anyMatch(asked -> !asked.shown() && asked.at().plus(ASKED_TWICE).isAfter(now));
  }

  /** How many steps of the hint to this rule were shown, 0 to 3. */
  public int hintSteps(String kata, String rule) {
    return all(Hinted.class, kata)
        .filter(hint -> hint.rule().equals(rule))
        .mapToInt(Hinted::step)
        .max()
        .orElse(0);
  }

  /** The mock interview that is under way. */
  public Optional<MockStarted> openMock(Instant now) {
    return events.stream()
        .filter(event -> event instanceof MockStarted || event instanceof MockEnded)
        .reduce((earlier, later) -> later)
        .filter(MockStarted.class::isInstance)
        .map(MockStarted.class::cast)
        .filter(mock -> mock.at().plus(SITTING).isAfter(now));
  }
}

package grader.session;

import grader.practice.PracticeHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The clock of one interview, with its four {@link InterviewStep}s as marks.
 *
 * @param started when it began
 */
public record InterviewClock(Instant started) {
  /** The clock of a kata, if it was started in this sitting. */
  public static Optional<InterviewClock> running(
      PracticeHistory history, String kata, Instant now) {
    return history
        .started(kata)
        .filter(at -> Duration.between(at, now).compareTo(PracticeHistory.SITTING) < 0)
        .map(InterviewClock::new);
  }

  /** Whether the 45 minutes are over. */
  public boolean isOver(Instant now) {
    return spent(now).compareTo(PracticeHistory.CLOCK) >= 0;
  }

  /** The time since the start; zero on a machine whose clock was set back. */
  public Duration spent(Instant now) {
    Duration spent = Duration.between(started, now);
    return spent.isNegative() ? Duration.ZERO : spent;
  }

  /** Where on the clock a learner is, in one line. */
  public String line(Instant now, String kata) {
    Duration spent = spent(now);
    if (isOver(now)) {
      return SessionMessages.clockOver(PracticeHistory.CLOCK.toMinutes(), kata);
    }
    InterviewStep step = InterviewStep.at(spent);
    return SessionMessages.clock(
        minutes(spent), minutes(PracticeHistory.CLOCK), step, minutes(step.ends()));
  }

  /** The four marks, one line each. */
  public static List<String> marks() {
    return Arrays.stream(InterviewStep.values())
        .map(step -> SessionMessages.mark(step, minutes(step.begins()), minutes(step.ends())))
        .toList();
  }

  private static String minutes(Duration time) {
    return String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}

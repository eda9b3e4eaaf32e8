package grader.session;

import java.time.Duration;

/** The four steps of an interview of 45 minutes, in order. */
public enum InterviewStep {
  REQUIREMENTS("Requirements", 5),
  ENTITIES_AND_API("Entities and API", 5),
  HIGH_LEVEL_DESIGN("High-level design", 10),
  DEEP_DIVES("Deep dives", 25);

  private final String title;
  private final Duration length;

  InterviewStep(String title, int minutes) {
    this.title = title;
    this.length = Duration.ofMinutes(minutes);
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }

  /** 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /** When it begins, from the start of the clock. */
  public Duration begins() {
    Duration begins = Duration.ZERO;
    for (InterviewStep step : values()) {
      if (step == this) {
        break;
      }
      begins = begins.plus(step.length);
    }
    return begins;
  }

  /** When it ends, from the start of the clock. */
  public Duration ends() {
    return begins().plus(length);
  }

  /** The step at a time on the clock; the last one for all times after it. */
  public static InterviewStep at(Duration spent) {
    for (InterviewStep step : values()) {
      if (spent.compareTo(step.ends()) < 0) {
        return step;
      }
    }
    return DEEP_DIVES;
  }
}

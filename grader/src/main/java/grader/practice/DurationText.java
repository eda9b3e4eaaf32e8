package grader.practice;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people. */
public final class DurationText {
  private DurationText() {}

  /** Whole minutes: {@code 7 min}, {@code 1 h 05 min}. */
  public static String of(Duration time) {
    long minutes = time.toMinutes();
    return minutes < 60
        ? minutes + " min"
        : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
  }
}

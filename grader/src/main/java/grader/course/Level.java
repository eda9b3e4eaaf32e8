package grader.course;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six levels, the same in every kata, in order. */
public enum Level {
  ESTIMATE("Estimate", null),
  CORE("Core", "junior"),
  DEEP_DIVE_ONE("Deep dive one", "mid"),
  DEEP_DIVE_TWO("Deep dive two", "senior"),
  RACES_AND_FAULTS("Races and faults", "staff"),
  SCALE("Scale", "principal");

  private final String title;
  private final @Nullable String signal;

  Level(String title, @Nullable String signal) {
    this.title = title;
    this.signal = signal;
  }

  /** The level with this number. Precondition: 0 to 5. */
  public static Level of(int number) {
    return values()[number];
  }

  /** 0 to 5. */
  public int number() {
    return ordinal();
  }

  /** The name that a brief uses, for example {@code Deep dive one}. */
  public String title() {
    return title;
  }

  /**
   * What it shows an interviewer that this level is reached, for example {@code senior}; empty for
   * the estimates, which show nothing by themselves.
   */
  public Optional<String> signal() {
    return Optional.ofNullable(signal);
  }
}

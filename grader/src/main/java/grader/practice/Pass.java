package grader.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three ways through a kata, in this order. */
public enum Pass {
  /** Read the brief, a good solution and its notes, and ask why. */
  LEARN(Duration.ofHours(2)),
  /** Build it in 45 minutes without looking, then compare. */
  DO(Duration.ofHours(1)),
  /** Explain it aloud by the questions of the brief. */
  TEACH(Duration.ofMinutes(30));

  private final Duration usual;

  Pass(Duration usual) {
    this.usual = usual;
  }

  /** How long it takes as a rule. */
  public Duration usual() {
    return usual;
  }

  /** As it is written on the command line and in the file, for example {@code learn}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The pass of this word; empty when there is none. */
  public static Optional<Pass> parse(String word) {
    return Arrays.stream(values()).filter(pass -> pass.word().equals(word)).findFirst();
  }

  /** All words, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Pass::word).toList();
  }
}

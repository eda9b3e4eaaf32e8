package katas.kit.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;

/** What happened in a history, one line a command, for a reader. */
final class Story {
  private static final int WIDTH = 110;
  private static final int NANO_DIGITS = 9;

  private final List<String> lines = new ArrayList<>();

  /** Adds a line. */
  void add(Simulation simulation, String who, String what, String answer) {
    String line = "  " + now(simulation) + " s  " + who + what + (answer.isEmpty() ? "" : ": ");
    lines.add(cut(line + answer));
  }

  /** The time since the history began, in seconds. */
  private static String now(Simulation simulation) {
    Duration time = Duration.between(Simulation.START, simulation.clock().now());
    return BigDecimal.valueOf(time.getSeconds())
        .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String cut(String line) {
    String flat = line.replace('\n', ' ');
    return flat.length() <= WIDTH ? flat : flat.substring(0, WIDTH - 4) + " ...";
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}

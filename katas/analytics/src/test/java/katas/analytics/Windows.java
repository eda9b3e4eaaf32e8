package katas.analytics;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.Simulation;

/** An operator and its clock. Times are of 2026-01-05 UTC. */
public final class Windows {
  /** Tumbling windows of 5 minutes. */
  public static final WindowSpec FIVE_MINUTES = new WindowSpec.Tumbling(Duration.ofMinutes(5));

  private final Simulation simulation = new Simulation();
  private final WindowOperator operator;

  /** An operator with the numbers of the brief. */
  public Windows(WindowSpec spec, int partitions) {
    operator = new EventTimeWindows(spec, OperatorConfig.of(partitions), simulation.clock());
  }

  /** The operator. */
  public WindowOperator operator() {
    return operator;
  }

  /** Takes an event of partition 0; gives what is emitted as texts. */
  public List<String> event(String key, String time) {
    return event(0, key, time);
  }

  /** Takes an event; gives what is emitted as texts, such as {@code a 12:00-12:05 2}. */
  public List<String> event(int partition, String key, String time) {
    return texts(operator.onEvent(partition, key, Sample.time(time)));
  }

  /** Lets time pass by the clock, and the operator look at it. */
  public List<String> pass(Duration duration) {
    simulation.advance(duration);
    return texts(operator.tick());
  }

  /** Lets time pass by the clock, and nobody look at it. */
  public void passUnseen(Duration duration) {
    simulation.advance(duration);
  }

  private static List<String> texts(List<Emission> emissions) {
    return emissions.stream()
        .map(
            each ->
                each.key()
                    + " "
                    + text(each.window())
                    + " "
                    + each.count()
                    + each.retracts().stream()
                        .map(window -> " retracts " + text(window))
                        .reduce("", String::concat))
        .toList();
  }

  private static String text(Window window) {
    return window.start().toString().substring(11, 16)
        + "-"
        + window.end().toString().substring(11, 16);
  }
}

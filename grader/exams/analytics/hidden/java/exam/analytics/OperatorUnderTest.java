package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import katas.analytics.Emission;
import katas.analytics.EventTimeWindows;
import katas.analytics.OperatorConfig;
import katas.analytics.WindowOperator;
import katas.analytics.WindowSpec;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Cluster;

/** One window operator and its clock. */
final class OperatorUnderTest implements Cluster {
  private final Simulation simulation;
  private WindowOperator operator;

  OperatorUnderTest(Simulation simulation) {
    this.simulation = simulation;
    this.operator =
        new EventTimeWindows(
            new WindowSpec.Tumbling(Duration.ofMinutes(5)),
            OperatorConfig.of(1),
            simulation.clock());
  }

  /**
   * What a call returned, and what the operator says afterwards.
   *
   * @param retained empty while this is not written yet, which level 5 asks for
   */
  record Seen(
      List<Emission> emissions, Optional<Instant> watermark, long dropped, OptionalInt retained) {
    @Override
    public String toString() {
      return emissions
          + ", watermark "
          + watermark.map(Instant::toString).orElse("none")
          + (dropped == 0 ? "" : ", dropped " + dropped);
    }
  }

  void start(WindowSpec spec, OperatorConfig config) {
    operator = new EventTimeWindows(spec, config, simulation.clock());
  }

  WindowOperator operator() {
    return operator;
  }

  Simulation simulation() {
    return simulation;
  }

  /** Looks at everything after a call. */
  Seen seen(List<Emission> emissions) {
    List<Emission> copy = List.copyOf(emissions);
    Mutation.tryToClear(emissions);
    return new Seen(copy, operator.watermark(), operator.droppedEvents(), retained());
  }

  private OptionalInt retained() {
    try {
      return OptionalInt.of(operator.retainedWindows());
    } catch (NotImplementedException e) {
      return OptionalInt.empty();
    }
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void restart(int server) {
    throw new IllegalStateException("an operator makes no calls that could crash it");
  }
}

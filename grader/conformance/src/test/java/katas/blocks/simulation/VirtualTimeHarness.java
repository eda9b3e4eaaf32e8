package katas.blocks.simulation;

import java.time.Duration;
import java.util.function.Function;
import katas.blocks.conformance.Harness;

/** A block of a simulation, whose time passes as the test says. */
class VirtualTimeHarness<B> implements Harness.Timed<B> {
  private final Simulation simulation = new Simulation();
  private final B block;

  VirtualTimeHarness(Function<Simulation, B> block) {
    this.block = block.apply(simulation);
  }

  @Override
  public B block() {
    return block;
  }

  @Override
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  @Override
  public Duration precision() {
    return Duration.ofNanos(1);
  }
}

package katas.blocks.simulation;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets everybody through at once, so that each operation checks, and then acts. */
final class OpenGate implements Gate {
  /** A simulation whose operations are not done one at a time. */
  static Simulation simulation() {
    Simulation simulation = Simulation.forCrowd();
    simulation.controls().useGate(new OpenGate());
    return simulation;
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    return effect.get(); // BUG: two threads may be in here
  }

  @Override
  public Object caller() {
    return Thread.currentThread();
  }
}

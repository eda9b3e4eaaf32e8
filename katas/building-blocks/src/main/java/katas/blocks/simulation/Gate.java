package katas.blocks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of every simulated block goes through the gate, which decides when it takes
 * effect and whether it fails. {@link DirectGate} lets it pass, {@link SeededFaults} breaks some by
 * a seed, and the explorer of the test kit makes each one a choice.
 */
public interface Gate {

  /**
   * Performs an operation.
   *
   * @param operation what is about to happen
   * @param ready whether it can happen now; an operation that waits (a row lock) is not ready. Has
   *     no effects
   * @param effect makes it happen, at one instant, and gives its result
   * @return the result of {@code effect}
   */
  <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect);

  /**
   * When the message arrives that the caller is just sending, asked within the effect of sending.
   *
   * @param usual how long it takes when nothing is broken
   * @return one delay for every time that it arrives; empty when it is lost
   */
  default List<Duration> deliveries(Duration usual) {
    return List.of(usual);
  }

  /** Who is calling: a server of an exploration, or a thread. Row locks belong to the caller. */
  Object caller();

  /** Hears that a caller has crashed, so that its tasks in the gate's charge die with it. */
  default void crashed(Object caller) {}

  /**
   * Takes charge of a task: runs it once when it is due.
   *
   * @return false when the gate leaves tasks to {@link Simulation#advance}
   */
  default boolean takesTask(PendingTask task) {
    return false;
  }

  /** Hears that a task begins that {@link Simulation#advance} runs. */
  default void begins(PendingTask task) {}

  /** Whether this gate runs tasks itself at the moment, so that advancing the clock must not. */
  default boolean runsTasks() {
    return false;
  }
}

package katas.blocks.simulation;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets every operation pass, one at a time. With one thread an operation that is not ready never
 * will be, and that is reported; with a crowd of threads it waits.
 */
final class DirectGate implements Gate {
  private final boolean crowd;

  DirectGate(boolean crowd) {
    this.crowd = crowd;
  }

  @Override
  public synchronized <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    while (!ready.getAsBoolean()) {
      if (!crowd) {
        throw new IllegalStateException(
            "this would wait forever: "
                + operation
                + " waits for a lock, and nobody else is running who could release it");
      }
      await();
    }
    try {
      return effect.get();
    } finally {
      notifyAll();
    }
  }

  private synchronized void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a lock", e);
    }
  }

  @Override
  public Object caller() {
    return Thread.currentThread();
  }
}

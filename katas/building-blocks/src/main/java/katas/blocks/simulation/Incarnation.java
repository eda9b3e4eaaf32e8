package katas.blocks.simulation;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One life of a machine, from a start to the next crash. Locks, tasks and places in consumer groups
 * belong to it, so that they die with it; and code of an earlier life that still runs is stopped at
 * its next operation.
 */
final class Incarnation {
  private static final ThreadLocal<@Nullable Incarnation> CURRENT = new ThreadLocal<>();

  private final Machine<?> machine;
  private volatile boolean over;
  private volatile boolean busy;

  Incarnation(Machine<?> machine) {
    this.machine = machine;
  }

  /** The life that the running code belongs to, or null. */
  static @Nullable Incarnation current() {
    return CURRENT.get();
  }

  Machine<?> machine() {
    return machine;
  }

  boolean over() {
    return over;
  }

  void end() {
    over = true;
  }

  /** Whether it is in the middle of something. */
  boolean busy() {
    return busy && !over;
  }

  void begin() {
    busy = true;
  }

  /** Performs an operation, unless the life is over by then. */
  <T extends @Nullable Object> T perform(
      Gate gate, Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    check();
    return gate.perform(
        operation,
        () -> over || ready.getAsBoolean(),
        () -> {
          check();
          return effect.get();
        });
  }

  /** Stops code whose machine has crashed. */
  private void check() {
    if (over) {
      throw new ServerCrash(machine.name() + " has crashed");
    }
  }

  /** Does one thing to its end; false when the machine crashed meanwhile. */
  boolean handle(Runnable code) {
    begin();
    return runIn(code);
  }

  /**
   * Runs code as this life.
   *
   * @return false when the machine crashed meanwhile
   */
  boolean runIn(Runnable code) {
    Incarnation before = CURRENT.get();
    CURRENT.set(this);
    try {
      code.run();
    } catch (ServerCrash e) {
      if (!over) {
        throw e;
      }
    } finally {
      busy = false;
      CURRENT.set(before);
    }
    return !over;
  }

  @Override
  public String toString() {
    return machine.name();
  }
}

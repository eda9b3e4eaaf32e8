package katas.kit;

import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/** The fault of a run on its way to the operation that it is planned for. */
final class FaultInjector {
  private final FaultPlan plan;
  private int before;
  private boolean happened;

  FaultInjector(FaultPlan plan) {
    this.plan = plan;
  }

  /** The fault that an operation will suffer, or null. */
  @Nullable Fault at(String subject, Operation operation) {
    boolean due = before + 1 == plan.operation();
    return due && plan.concerns(subject, operation) ? plan.fault() : null;
  }

  /** Counts an operation whose turn has come. */
  void passes(String subject, Operation operation, @Nullable Fault fault) {
    before += plan.concerns(subject, operation) ? 1 : 0;
    happened |= fault != null;
  }

  boolean happened() {
    return happened;
  }

  /** Whether {@code name} has suffered it, so that its requests may fail. */
  boolean excuses(String name) {
    return happened && name.equals(plan.actor());
  }
}

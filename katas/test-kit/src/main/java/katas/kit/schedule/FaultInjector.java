package katas.kit.schedule;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Controls;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.ServerCrash;
import org.jspecify.annotations.Nullable;

/**
 * The fault of a run: on its way to the operation that it is planned for, and what it does there.
 */
final class FaultInjector {
  private final FaultPlan plan;
  private final Controls controls;
  private final Trace trace;
  private int before;
  private boolean happened;

  FaultInjector(FaultPlan plan, Controls controls, Trace trace) {
    this.plan = plan;
    this.controls = controls;
    this.trace = trace;
  }

  /** The fault that an operation will suffer, or null. */
  @Nullable FaultKind at(String subject, Operation operation) {
    boolean due = before + 1 == plan.operation();
    return due && plan.concerns(subject, operation) ? plan.fault() : null;
  }

  /** A crash frees locks and kills tasks, so its order matters to everybody. */
  static Operation asSeenByOthers(Operation operation, @Nullable FaultKind fault) {
    if (fault == null || !fault.crashes()) {
      return operation;
    }
    return new Operation(
        operation.block(),
        operation.verb(),
        operation.text(),
        List.of(new Access("", true, true)),
        operation.rows(),
        operation.kind());
  }

  /** Counts an operation whose turn has come. */
  void passes(String subject, Operation operation, @Nullable FaultKind fault) {
    before += plan.concerns(subject, operation) ? 1 : 0;
    happened |= fault != null;
  }

  /** Makes an operation happen, as far as its fault lets it. */
  <T extends @Nullable Object> T perform(
      Actor actor, String subject, Operation operation, Supplier<T> effect) {
    FaultKind fault = actor.fault();
    if (fault != null && !fault.takesEffect()) {
      trace.add(subject, operation, null, fault);
      throw new UnavailableException(operation + ": no answer");
    }
    T result;
    try {
      result = effect.get();
    } catch (RuntimeException e) {
      trace.add(subject, operation, e, fault);
      throw e;
    }
    trace.add(subject, operation, result, fault);
    if (fault != null && !fault.answers()) {
      throw new UnavailableException(operation + ": no answer");
    }
    if (fault != null && fault.crashes()) {
      crash(actor);
    }
    return result;
  }

  private void crash(Actor actor) {
    if (controls.machine().isEmpty()) {
      actor.crash();
      controls.crash(actor);
    } else {
      controls.crashMachine(Duration.ZERO);
    }
    throw new ServerCrash("the server has crashed");
  }

  boolean happened() {
    return happened;
  }

  /** Whether {@code name} has suffered it, so that its requests may fail. */
  boolean excuses(String name) {
    return happened && name.equals(plan.actor());
  }
}

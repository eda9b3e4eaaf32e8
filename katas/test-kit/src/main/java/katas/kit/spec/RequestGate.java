package katas.kit.spec;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import katas.kit.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Lets the operations of one command at a time pass, gives a planned fault to one of them, and
 * knows which server calls.
 */
final class RequestGate implements Gate {
  /** A command that has made so many operations does not come to an end. */
  private static final int ENDLESS = 20_000;

  private final Simulation simulation;
  private final Gate gate;
  private Object caller = this;
  private @Nullable Fault fault;
  private int before;
  private int operations;
  private boolean happened;
  private boolean dead;
  private @Nullable Fault onTheWire;

  RequestGate(Simulation simulation) {
    this.simulation = simulation;
    this.gate = simulation.controls().gate();
  }

  /**
   * A command begins.
   *
   * @param newCaller whose operations these are
   * @param plannedFault null for none
   * @param operationsBefore how many operations that it fits come before
   */
  void begin(Object newCaller, @Nullable Fault plannedFault, int operationsBefore) {
    caller = newCaller;
    fault = plannedFault;
    before = operationsBefore;
    operations = 0;
    happened = false;
    dead = false;
  }

  /** Whether the fault has happened. */
  boolean happened() {
    return happened;
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    if (!operation.counts()) {
      return gate.perform(operation, ready, effect);
    }
    if (dead) {
      throw new ServerCrash("the server has crashed");
    }
    if (++operations > ENDLESS) {
      throw new AssertionError("made " + ENDLESS + " calls of blocks and did not come to an end");
    }
    Fault now = due(operation);
    if (now == Fault.FAIL_BEFORE) {
      throw new UnavailableException(operation + ": no answer");
    }
    if (operation.kind() == Operation.Kind.SEND) {
      return send(operation, ready, effect, now);
    }
    T result = gate.perform(operation, ready, effect);
    if (now == Fault.FAIL_AFTER) {
      throw new UnavailableException(operation + ": no answer");
    }
    if (now == Fault.CRASH) {
      crash();
    }
    return result;
  }

  private <T extends @Nullable Object> T send(
      Operation operation, BooleanSupplier ready, Supplier<T> effect, @Nullable Fault now) {
    onTheWire = now;
    T result = gate.perform(operation, ready, effect);
    onTheWire = null;
    if (now == Fault.CRASH) {
      crash();
    }
    return result;
  }

  private @Nullable Fault due(Operation operation) {
    if (fault == null || happened || !fits(fault, operation) || before-- > 0) {
      return null;
    }
    happened = true;
    return fault;
  }

  private static boolean fits(Fault fault, Operation operation) {
    return switch (fault) {
      case FAIL_BEFORE, FAIL_AFTER -> operation.kind() == Operation.Kind.CALL;
      case CRASH -> true;
      case LOSE, REPEAT -> operation.kind() == Operation.Kind.SEND;
    };
  }

  private void crash() {
    if (simulation.controls().machine().isEmpty()) {
      dead = true;
      simulation.controls().crash(caller);
    } else {
      simulation.controls().crashMachine(Duration.ZERO);
    }
    throw new ServerCrash("the server has crashed");
  }

  @Override
  public List<Duration> deliveries(Duration usual) {
    if (onTheWire == Fault.LOSE) {
      return List.of();
    }
    return onTheWire == Fault.REPEAT ? List.of(usual, usual) : List.of(usual);
  }

  @Override
  public Object caller() {
    return caller;
  }

  @Override
  public void crashed(Object whoever) {
    gate.crashed(whoever);
  }

  @Override
  public boolean takesTask(PendingTask task) {
    return gate.takesTask(task);
  }

  @Override
  public void begins(PendingTask task) {
    gate.begins(task);
  }

  @Override
  public boolean runsTasks() {
    return gate.runsTasks();
  }
}

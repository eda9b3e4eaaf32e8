package katas.kit;

import katas.blocks.simulation.Operation;
import katas.kit.schedule.FaultKind;

/** What can go wrong around one operation of one server. */
public enum Fault implements FaultKind {
  /** The call fails and had no effect: the request was lost. */
  FAIL_BEFORE("no answer (and no effect)"),
  /** The call fails and had its effect: the answer was lost. */
  FAIL_AFTER("no answer (but it took effect)"),
  /** The server crashes right after the operation; what it kept in memory is gone. */
  CRASH("and crashes"),
  /** The message that a machine sends is lost. */
  LOSE("but it is lost"),
  /** The message that a machine sends arrives twice. */
  REPEAT("and it is repeated");

  private final String text;

  Fault(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean fits(Operation operation) {
    return switch (this) {
      case FAIL_BEFORE, FAIL_AFTER -> operation.kind() == Operation.Kind.CALL;
      case CRASH -> operation.counts();
      case LOSE, REPEAT -> operation.kind() == Operation.Kind.SEND;
    };
  }

  @Override
  public boolean takesEffect() {
    return this != FAIL_BEFORE;
  }

  @Override
  public boolean answers() {
    return this != FAIL_BEFORE && this != FAIL_AFTER;
  }

  @Override
  public boolean crashes() {
    return this == CRASH;
  }

  @Override
  public int deliveries() {
    return switch (this) {
      case LOSE -> 0;
      case REPEAT -> 2;
      case FAIL_BEFORE, FAIL_AFTER, CRASH -> 1;
    };
  }
}

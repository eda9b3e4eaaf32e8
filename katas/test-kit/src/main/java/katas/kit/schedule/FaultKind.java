package katas.kit.schedule;

import katas.blocks.simulation.Operation;

/** What a kind of fault does to the one operation that it meets. */
public interface FaultKind {
  /** The name by which a replay finds it. */
  String name();

  /** What happens, to be put behind the operation in a trace. */
  String text();

  /** Whether it can happen to such an operation. */
  boolean fits(Operation operation);

  /** Whether the operation takes effect. */
  boolean takesEffect();

  /** Whether the caller gets an answer. */
  boolean answers();

  /** Whether the caller, or its machine, crashes after the operation. */
  boolean crashes();

  /** How often the message arrives that the operation sends. */
  int deliveries();
}

package katas.kit.spec;

import katas.kit.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The first numbers of a step; the choices of its command follow.
 *
 * @param generator which generator makes the command; one more than there are sends a lost request
 *     again
 * @param server which server is asked
 * @param fault 0 for none, or the position of a {@link Fault}, counted from 1
 * @param operations how many operations that the fault fits come before it
 */
record StepHead(int generator, int server, int fault, int operations) {
  static final int LENGTH = 4;

  static StepHead of(int... step) {
    return new StepHead(at(step, 0), at(step, 1), at(step, 2), at(step, 3));
  }

  private static int at(int[] step, int index) {
    return index < step.length ? step[index] : 0;
  }

  @Nullable Fault planned() {
    return fault == 0 ? null : Fault.values()[Math.min(fault, Fault.values().length) - 1];
  }

  /** The whole step. */
  int[] with(int... choices) {
    int[] step = new int[LENGTH + choices.length];
    step[0] = generator;
    step[1] = server;
    step[2] = fault;
    step[3] = operations;
    System.arraycopy(choices, 0, step, LENGTH, choices.length);
    return step;
  }
}

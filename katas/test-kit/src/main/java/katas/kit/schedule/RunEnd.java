package katas.kit.schedule;

import katas.blocks.simulation.Operation;

/** How a run ended. Each way to fail that the explorer itself notices has its words here alone. */
sealed interface RunEnd {
  /** Everybody came to an end, or waits for a time that nobody brings. */
  record Completed() implements RunEnd {}

  /** The search gave the run up: what it could still show is shown by another run. */
  record Abandoned() implements RunEnd {}

  /** Something is wrong with the code that ran. */
  record Failed(Throwable problem) implements RunEnd {
    static Failed deadlock() {
      return because("deadlock: everybody waits for somebody else");
    }

    static Failed endless(int steps) {
      return because("the requests never end: after " + steps + " steps they go on");
    }

    static Failed endlessTasks(int tasks) {
      return because("the servers make tasks without end: there are " + tasks + " of them");
    }

    static Failed stalled() {
      return because("a server waits for another one that stands still");
    }

    /** A server waits in memory for another one, for example for a lock. */
    static Failed sharedMemory(Actor waiting, String what) {
      return because(
          "two servers are two machines, a lock of one keeps nobody out on the other: "
              + waiting
              + " waits for "
              + what);
    }

    /** A thread that no server of the test has can only be one that the submission started. */
    static Failed foreignThread(Operation operation) {
      return because(
          "a server has no threads of its own, but one of them "
              + operation
              + ": use the scheduler");
    }

    private static Failed because(String message) {
      return new Failed(new AssertionError(message));
    }
  }
}

package katas.blocks.simulation;

import java.util.List;
import java.util.function.Supplier;

/**
 * One call of one block, as the gate sees it before it happens.
 *
 * @param block the block's name, for example {@code "table"}
 * @param verb what is done, for example {@code "reads"}; the unit by which operations are counted
 * @param text gives the {@link #object}; asked only when a trace is told, since it costs much
 * @param accesses what it touches
 * @param rows how many rows or entries it reads or writes, as far as known before; for costs
 * @param kind what can go wrong with it
 */
public record Operation(
    String block, String verb, Supplier<String> text, List<Access> accesses, int rows, Kind kind) {

  /** What an operation is, as far as faults are concerned. */
  public enum Kind {
    /** A call over the network: question and answer can be lost, and the caller can crash. */
    CALL,
    /** A message that nobody answers: it can be lost or repeated, and the sender can crash. */
    SEND,
    /** An access to the machine's own disk: it does not fail, but the machine can crash. */
    DISK,
    /** Something within the server: it is no operation as costs are counted, and cannot fail. */
    LOCAL
  }

  /** A call over the network. */
  public static Operation remote(String block, String verb, String object, Access... accesses) {
    return new Operation(block, verb, () -> object, List.of(accesses), 1, Kind.CALL);
  }

  /** A call within the server, which cannot fail. */
  public static Operation local(String block, String verb, String object, Access... accesses) {
    return new Operation(block, verb, () -> object, List.of(accesses), 0, Kind.LOCAL);
  }

  /** Whether it leaves the server's memory, so that it costs something and the server can crash. */
  public boolean counts() {
    return kind != Kind.LOCAL;
  }

  /** To what it is done, for example {@code "Seat A-7"}; for traces. */
  public String object() {
    return text.get();
  }

  /** Whether the order of the two operations cannot matter. */
  public boolean commutesWith(Operation other) {
    for (Access mine : accesses) {
      for (Access theirs : other.accesses) {
        if (mine.conflictsWith(theirs)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return verb + " " + object();
  }
}

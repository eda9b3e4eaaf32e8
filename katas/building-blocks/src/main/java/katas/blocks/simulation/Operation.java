package katas.blocks.simulation;

import java.util.List;
import java.util.function.Supplier;

/**
 * One call of one block, as the gate sees it before it happens.
 *
 * @param block the block's name, for example {@code "table"}
 * @param verb what is done, for example {@code "reads"}; the unit by which operations are counted
 * @param text gives the {@link #object}; asked only when a story is told, since it costs much
 * @param accesses what it touches
 * @param rows how many rows or entries it reads or writes, as far as known before; for costs
 * @param remote whether it crosses the network, so that it can fail
 */
public record Operation(
    String block,
    String verb,
    Supplier<String> text,
    List<Access> accesses,
    int rows,
    boolean remote) {

  /** A call over the network. */
  public static Operation remote(String block, String verb, String object, Access... accesses) {
    return new Operation(block, verb, () -> object, List.of(accesses), 1, true);
  }

  /** A call within the server, which cannot fail. */
  public static Operation local(String block, String verb, String object, Access... accesses) {
    return new Operation(block, verb, () -> object, List.of(accesses), 0, false);
  }

  /** To what it is done, for example {@code "Seat A-7"}; for stories. */
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

package katas.kit.schedule;

import java.util.BitSet;
import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/** One state on the current path of a {@link DporSearch}. Sets of actors are sets of indexes. */
final class SearchNode {
  final BitSet enabled;

  /** Explored from an earlier state in a way that this state's steps do not change. */
  final BitSet sleep;

  /** Chosen here before. */
  final BitSet done = new BitSet();

  /** To be chosen here. */
  final BitSet backtrack = new BitSet();

  int chosen;
  @Nullable Operation operation;

  /** The machine on which the step was made, or "". */
  String place = "";

  /** How many steps of each actor happened before this node's step, itself included. */
  int[] clock = {};

  SearchNode(BitSet enabled, BitSet sleep) {
    this.enabled = enabled;
    this.sleep = sleep;
  }

  /** The first that is to be chosen here and was not, or -1. */
  int firstToDo() {
    BitSet todo = (BitSet) backtrack.clone();
    todo.andNot(done);
    todo.andNot(sleep);
    return todo.nextSetBit(0);
  }

  /** Whether another step than the chosen one is explored: here before, or elsewhere. */
  boolean hasExplored(int actor) {
    return actor != chosen && (sleep.get(actor) || done.get(actor));
  }
}

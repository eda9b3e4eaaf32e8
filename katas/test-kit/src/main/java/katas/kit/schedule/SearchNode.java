package katas.kit.schedule;

import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/** One state on the current path of a {@link DporSearch}. Sets of actors are bits of a long. */
final class SearchNode {
  final long enabled;

  /** Explored from an earlier state in a way that this state's steps do not change. */
  final long sleep;

  /** Chosen here before. */
  long done;

  /** To be chosen here. */
  long backtrack;

  int chosen;
  @Nullable Operation operation;

  /** The machine on which the step was made, or "". */
  String place = "";

  /** How many steps of each actor happened before this node's step, itself included. */
  int[] clock = {};

  SearchNode(long enabled, long sleep) {
    this.enabled = enabled;
    this.sleep = sleep;
  }
}

package katas.kit.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The states in which the system may be. There is one, until an answer is lost; each answer that
 * comes rules out those that do not fit.
 */
final class PossibleStates<M extends Model<M>> {
  private List<M> states;

  PossibleStates(M first) {
    states = List.of(first);
  }

  /** The first of them, from which commands are generated. */
  M first() {
    return states.get(0);
  }

  int size() {
    return states.size();
  }

  /**
   * Compares an answer with every state.
   *
   * @param clauses gets the clauses of the first state that fits, or else of the first one
   */
  void apply(Command<M, ?> command, Answer answer, Clauses clauses) {
    Set<M> next = new LinkedHashSet<>();
    for (M state : states) {
      M changed = states.size() == 1 ? state : state.copy();
      if (answer instanceof Answer.Lost) {
        next.addAll(command.lost(changed));
      } else {
        Clauses own = new Clauses();
        command.check(changed, answer, own);
        if (own.difference() == null) {
          next.add(changed);
        }
        clauses.add(own);
      }
    }
    if (!next.isEmpty()) {
      clauses.forgive();
      states = new ArrayList<>(next);
    }
  }
}

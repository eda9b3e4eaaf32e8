package katas.kit.spec;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of concurrent calls in which the model gives the same answers, and in which no
 * call stands behind one that was invoked after it had returned: the search of Wing and Gong, with
 * the memory of Lowe. A promise that is weaker than linearizability is the model's: it then allows
 * several answers.
 */
final class Linearization<M extends Model<M>, C extends Cluster> {
  /** Beyond so many answers compared, a history is believed. */
  private static final int MOST = 20_000;

  private final List<Call<M, C>> calls;
  private final Set<Place<M>> seen = new HashSet<>();
  private int compared;
  private int farthest = -1;
  private @Nullable Difference difference;

  private record Place<M>(BitSet done, M state) {}

  private Linearization(List<Call<M, C>> calls) {
    this.calls = calls;
  }

  /**
   * Compares a history with a model.
   *
   * @param before the state before the first call, which stays as it is
   * @return null when an order fits; else the difference at which the best order ends
   */
  static <M extends Model<M>, C extends Cluster> @Nullable Difference difference(
      M before, List<Call<M, C>> calls) {
    Linearization<M, C> search = new Linearization<>(calls);
    return search.fits(before, new BitSet()) ? null : search.difference;
  }

  private boolean fits(M state, BitSet done) {
    if (done.cardinality() == calls.size() || compared > MOST) {
      return true;
    }
    if (!seen.add(new Place<>(done, state))) {
      return false;
    }
    int firstReturn = Integer.MAX_VALUE;
    for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
      firstReturn = Math.min(firstReturn, calls.get(i).returned());
    }
    for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
      if (calls.get(i).invoked() <= firstReturn && fitsNext(state, done, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean fitsNext(M state, BitSet done, int next) {
    Call<M, C> call = calls.get(next);
    BitSet more = (BitSet) done.clone();
    more.set(next);
    compared++;
    if (call.answer() instanceof Answer.Lost) {
      return call.command().lost(state.copy()).stream().anyMatch(it -> fits(it, more));
    }
    Clauses clauses = new Clauses();
    M changed = state.copy();
    call.command().check(changed, call.answer(), clauses);
    if (clauses.difference() == null) {
      return fits(changed, more);
    }
    if (done.cardinality() > farthest) {
      farthest = done.cardinality();
      difference = clauses.difference();
    }
    return false;
  }
}

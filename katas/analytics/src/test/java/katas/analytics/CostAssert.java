package katas.analytics;

import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import org.assertj.core.api.AbstractAssert;

/** What a call costs in operations on the blocks. */
public final class CostAssert extends AbstractAssert<CostAssert, Counts> {
  private CostAssert(Counts cost) {
    super(cost, CostAssert.class);
  }

  /** The cost of this call. */
  public static CostAssert assertThatCost(Simulation simulation, Runnable call) {
    Counts before = simulation.counts();
    call.run();
    return new CostAssert(simulation.counts().since(before));
  }

  /** At most so many operations on blocks. */
  public CostAssert hasOperationsAtMost(int limit) {
    isNotNull();
    if (actual.total() > limit) {
      throw described("operations", actual.total(), limit);
    }
    return this;
  }

  /** At most so many rows, values and messages, read or written. */
  public CostAssert hasRowsAtMost(int limit) {
    isNotNull();
    if (actual.rows() > limit) {
      throw described("rows", actual.rows(), limit);
    }
    return this;
  }

  private AssertionError described(String unit, long cost, int limit) {
    String text = "%s: it costs %d %s, not at most %d: %s";
    return new AssertionError(String.format(text, descriptionText(), cost, unit, limit, actual));
  }
}

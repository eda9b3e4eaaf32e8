package katas.booking;

import katas.blocks.simulation.Counts;
import org.assertj.core.api.AbstractAssert;

/** What a request costs in operations on the blocks. */
public final class CostAssert extends AbstractAssert<CostAssert, Counts> {
  private CostAssert(Counts cost) {
    super(cost, CostAssert.class);
  }

  /** The cost of this request. */
  public static CostAssert assertThatCost(BookingWorld world, Runnable request) {
    Counts before = world.simulation().counts();
    request.run();
    return new CostAssert(world.simulation().counts().since(before));
  }

  /** At most so many operations. */
  public CostAssert hasOperationsAtMost(int limit) {
    isNotNull();
    if (actual.total() > limit) {
      throw described("operations", actual.total(), limit);
    }
    return this;
  }

  /** At most so many rows, read or written. */
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

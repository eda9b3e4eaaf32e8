package benchmarks;

import katas.analytics.HyperLogLog;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A stored sketch of some visitors, as bytes, is merged into one of an hour: what a query over 30
 * days does 720 times.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Thread)
public class VisitorMerges {
  private static final int PRECISION = VisitorSketches.PRECISION;

  /** How many visitors the stored sketch has. */
  @Param({"100", "100000"})
  public int visitors;

  private final HyperLogLog reference = new HyperLogLog(PRECISION);
  private final Union union = new Union(PRECISION);
  private byte[] referenceBytes = {};
  private byte[] hllBytes = {};

  /** Fills the sketches, and checks that merged estimates are alike. */
  @Setup
  public void fill() {
    HyperLogLog stored = new HyperLogLog(PRECISION);
    HllSketch storedHll = new HllSketch(PRECISION, TgtHllType.HLL_8);
    for (int i = 0; i < visitors; i++) {
      stored.add("visitor " + i);
      storedHll.update("visitor " + i);
    }
    referenceBytes = stored.toBytes();
    hllBytes = storedHll.toCompactByteArray();
    for (int i = 0; i < 50_000; i++) {
      reference.add("visitor of the hour " + i);
      union.update("visitor of the hour " + i);
    }
    reference();
    datasketches();
    double ratio = reference.estimate() / union.getEstimate();
    if (ratio < 0.9 || ratio > 1.1) {
      throw new IllegalStateException(reference.estimate() + " and " + union.getEstimate());
    }
  }

  /** The kata's. */
  @Benchmark
  public void reference() {
    reference.merge(referenceBytes);
  }

  /** DataSketches. */
  @Benchmark
  public void datasketches() {
    union.update(HllSketch.heapify(hllBytes));
  }
}

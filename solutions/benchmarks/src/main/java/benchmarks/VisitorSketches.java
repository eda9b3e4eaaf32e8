package benchmarks;

import java.util.List;
import java.util.Locale;
import katas.analytics.HyperLogLog;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One of 65,536 visitors is added to a sketch with 2^12 registers. DataSketches keeps a byte a
 * register, as the reference does ({@code HLL_8}), or four bits ({@code HLL_4}). The setup checks
 * that all estimates are good, and prints how far off they are and how many bytes they take.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Thread)
public class VisitorSketches {
  static final int PRECISION = 12;

  private static final double FIVE_SIGMAS = 5 * 1.04 / Math.sqrt(1 << PRECISION);

  private final Visitors visitors = new Visitors();
  private final HyperLogLog reference = new HyperLogLog(PRECISION);
  private final HllSketch hll8 = new HllSketch(PRECISION, TgtHllType.HLL_8);
  private final HllSketch hll4 = new HllSketch(PRECISION, TgtHllType.HLL_4);

  /** Compares accuracy and bytes at several sizes. */
  @Setup
  public void compare() {
    for (int size : List.of(100, 1_000, 10_000, 100_000, 1_000_000)) {
      HyperLogLog ours = new HyperLogLog(PRECISION);
      HllSketch theirs8 = new HllSketch(PRECISION, TgtHllType.HLL_8);
      HllSketch theirs4 = new HllSketch(PRECISION, TgtHllType.HLL_4);
      for (int i = 0; i < size; i++) {
        String visitor = "visitor " + i;
        ours.add(visitor);
        theirs8.update(visitor);
        theirs4.update(visitor);
      }
      print("reference", size, ours.estimate(), ours.toBytes().length);
      print("HLL_8", size, theirs8.getEstimate(), theirs8.toCompactByteArray().length);
      print("HLL_4", size, theirs4.getEstimate(), theirs4.toCompactByteArray().length);
    }
  }

  private static void print(String name, int size, double estimate, int bytes) {
    double error = estimate / size - 1;
    if (Math.abs(error) > FIVE_SIGMAS) {
      throw new IllegalStateException(name + " takes " + size + " for " + estimate);
    }
    System.out.printf(
        Locale.ROOT, "%,9d visitors: %-9s %+5.2f%%, %,6d bytes%n", size, name, 100 * error, bytes);
  }

  /** The kata's. */
  @Benchmark
  public void reference() {
    reference.add(visitors.next());
  }

  /** DataSketches with a byte a register. */
  @Benchmark
  public void hll8() {
    hll8.update(visitors.next());
  }

  /** DataSketches with four bits a register. */
  @Benchmark
  public void hll4() {
    hll4.update(visitors.next());
  }
}

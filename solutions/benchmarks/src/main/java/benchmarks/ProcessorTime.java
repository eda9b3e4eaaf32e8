package benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts operations by the second of processor time that the process used, garbage collection
 * included, in the best iteration of all: one in which the compiler was done. On an idle machine
 * that is about the throughput of one thread; on a busy one it is what JMH's own numbers cannot be,
 * comparable.
 */
public final class ProcessorTime implements InternalProfiler {
  static final String LABEL = "processor";

  private static final double NANOS_A_SECOND = 1e9;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long start;

  @Override
  public String getDescription() {
    return "operations by the second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (system.getProcessCpuTime() - start) / NANOS_A_SECOND;
    double rate = result.getMetadata().getAllOps() / seconds;
    return List.of(new ScalarResult(LABEL, rate, "ops/s", AggregationPolicy.MAX));
  }
}

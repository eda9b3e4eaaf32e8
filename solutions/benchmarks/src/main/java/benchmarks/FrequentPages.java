package benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import katas.analytics.HeavyHitter;
import katas.analytics.SpaceSaving;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A view of one of 50,000 pages, few of which are frequent, is counted with 768 counters: so many
 * DataSketches has in a table of 1,024. The setup checks the promises of both on a million views,
 * and prints the largest error of the 100 most frequent pages and the bytes of what is kept.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Thread)
public class FrequentPages {
  private static final int TABLE = 1_024;
  private static final int COUNTERS = 768;
  private static final int PAGES = 50_000;
  private static final int SIZE = 1 << 20;
  private static final int TOP = 100;

  private final SpaceSaving reference = new SpaceSaving(COUNTERS);
  private final ItemsSketch<String> items = new ItemsSketch<>(TABLE);
  private final String[] views = new String[SIZE];
  private int next;

  /** Draws the views, and compares what both make of them. */
  @Setup
  public void draw() {
    Random random = new Random(6);
    Map<String, Long> exact = new HashMap<>();
    SpaceSaving ours = new SpaceSaving(COUNTERS);
    ItemsSketch<String> theirs = new ItemsSketch<>(TABLE);
    for (int i = 0; i < SIZE; i++) {
      int page = (int) Math.pow(PAGES, random.nextDouble());
      views[i] = "/page/" + page;
      exact.merge(views[i], 1L, Long::sum);
      ours.add(views[i], 1);
      theirs.update(views[i]);
    }
    Map<String, Long> counts = new HashMap<>();
    ours.top(COUNTERS).forEach(each -> counts.put(each.item(), each.count()));
    long bytes = ours.top(COUNTERS).stream().mapToLong(FrequentPages::bytes).sum();
    print("reference", exact, page -> counts.getOrDefault(page, 0L), bytes);
    print(
        "datasketches",
        exact,
        theirs::getEstimate,
        theirs.toByteArray(new ArrayOfStringsSerDe()).length);
  }

  /** A text with its length, and two numbers. */
  private static long bytes(HeavyHitter kept) {
    return kept.item().length() + Integer.BYTES + 2 * Long.BYTES;
  }

  private static void print(
      String name, Map<String, Long> exact, ToLongFunction<String> counted, long bytes) {
    long largest =
        exact.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(TOP)
            .mapToLong(page -> Math.abs(counted.applyAsLong(page.getKey()) - page.getValue()))
            .max()
            .orElse(0);
    if (largest > SIZE / COUNTERS * 2) {
      throw new IllegalStateException(name + " is wrong by " + largest);
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s of %,d views at most %,d wrong in the top %d, %,d bytes%n",
        name,
        SIZE,
        largest,
        TOP,
        bytes);
  }

  private String view() {
    next = (next + 1) % SIZE;
    return views[next];
  }

  /** The kata's. */
  @Benchmark
  public void reference() {
    reference.add(view(), 1);
  }

  /** DataSketches. */
  @Benchmark
  public void datasketches() {
    items.update(view());
  }
}

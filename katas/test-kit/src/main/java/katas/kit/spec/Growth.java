package katas.kit.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import katas.blocks.simulation.Counts;
import org.assertj.core.api.Assertions;

/**
 * What something costs, or leaves behind, at a size n, at 4 n and at 16 n, and how that may grow.
 *
 * <pre>{@code
 * Growth.of("rule 5.1: a post for %d followers", 10, n -> costOfPost(n)).calls(15);      // flat
 * Growth.of("rule 5.2: a post for %d followers", 4, n -> costOfPost(n)).calls(10, 2);    // 10 + 2 n
 * Growth.of("rule 5.6: after %d posts", 60, n -> world(n).retained())
 *     .steady("rows and keys", Retained::total);             // no more at 4 n and 16 n than at n
 * }</pre>
 *
 * @param <T> what is measured, as a rule {@link Counts}
 */
public final class Growth<T> {
  private static final int FACTOR = 4;
  private static final int SIZES = 3;

  private final String what;
  private final Map<Integer, T> measured = new LinkedHashMap<>();

  private Growth(String what) {
    this.what = what;
  }

  /**
   * Measures at three sizes.
   *
   * @param what what is measured, beginning with the rule; {@code %d} stands for the size
   * @param smallest the size n, from 1 on
   * @param measurement measures at a size, in a world of its own
   */
  public static <T> Growth<T> of(String what, int smallest, IntFunction<T> measurement) {
    Growth<T> growth = new Growth<>(what);
    int size = smallest;
    for (int i = 0; i < SIZES; i++) {
      growth.measured.put(size, measurement.apply(size));
      size *= FACTOR;
    }
    return growth;
  }

  /** Fails when there are more than {@code flat + each * n} of something at one of the sizes. */
  public Growth<T> limit(String unit, ToLongFunction<T> amount, long flat, long each) {
    measured.forEach(
        (size, value) -> {
          long most = flat + each * size;
          Assertions.assertThat(amount.applyAsLong(value))
              .withFailMessage(
                  () ->
                      what.formatted(size)
                          + " takes at most "
                          + most
                          + " "
                          + unit
                          + ", but took "
                          + amounts(amount)
                          + details(value))
              .isLessThanOrEqualTo(most);
        });
    return this;
  }

  /** Fails when there is more of something at a larger size than at the smallest. */
  public Growth<T> steady(String unit, ToLongFunction<T> amount) {
    return steady(unit, amount, 1);
  }

  /** Fails when there is more than so many times as much at a larger size as at the smallest. */
  public Growth<T> steady(String unit, ToLongFunction<T> amount, int times) {
    int smallest = measured.keySet().iterator().next();
    long most = times * amount.applyAsLong(measured.values().iterator().next());
    measured.forEach(
        (size, value) ->
            Assertions.assertThat(amount.applyAsLong(value))
                .withFailMessage(
                    () ->
                        what.formatted(size)
                            + " must be at most "
                            + most
                            + " "
                            + unit
                            + ", "
                            + times
                            + " times what it is at "
                            + smallest
                            + ", but was "
                            + amounts(amount)
                            + details(value))
                .isLessThanOrEqualTo(most));
    return this;
  }

  private String amounts(ToLongFunction<T> amount) {
    List<Long> amounts = new ArrayList<>();
    measured.values().forEach(value -> amounts.add(amount.applyAsLong(value)));
    return amounts + " at " + measured.keySet();
  }

  private String details(T value) {
    return value instanceof Number ? "" : ", " + value;
  }

  /** The calls of blocks that a measurement has counted. */
  public static ToLongFunction<Counts> calls() {
    return Counts::total;
  }

  /** The rows and entries that they read and wrote. */
  public static ToLongFunction<Counts> rows() {
    return Counts::rows;
  }
}

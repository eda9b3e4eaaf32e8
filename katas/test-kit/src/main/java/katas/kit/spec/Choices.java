package katas.kit.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where a generator takes its choices from: chance, or the numbers of an earlier run, shortened.
 * The first option of each choice should be the simplest, since shrinking makes numbers smaller.
 */
public final class Choices {
  private final int[] given;
  private final @Nullable Random random;
  private final List<Integer> made = new ArrayList<>();

  private Choices(int[] given, @Nullable Random random) {
    this.given = given;
    this.random = random;
  }

  static Choices by(Random random) {
    return new Choices(new int[0], random);
  }

  /** The same choices again; where the numbers end the first option is taken. */
  static Choices again(int... numbers) {
    return new Choices(numbers.clone(), null);
  }

  /** The choices of a step behind its first numbers. */
  static Choices after(int first, int... step) {
    return again(Arrays.copyOfRange(step, Math.min(first, step.length), step.length));
  }

  /** A number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    int next = made.size();
    int number;
    if (random != null) {
      number = random.nextInt(bound);
    } else {
      number = next < given.length ? given[next] % bound : 0;
    }
    made.add(number);
    return number;
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T of(T... options) {
    return options[below(options.length)];
  }

  /** One of these, which are at least one. */
  public <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  /** True in so many of a hundred cases. */
  public boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  /** What was chosen so far. */
  int[] made() {
    return made.stream().mapToInt(Integer::intValue).toArray();
  }
}

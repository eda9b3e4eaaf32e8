package katas.kit.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A history as the numbers that it was chosen by, one array a command. So it can be shortened and
 * simplified without knowing what the numbers mean, and written into one line.
 *
 * @param steps a command each
 */
record Script(List<int[]> steps) {
  Script {
    steps = List.copyOf(steps);
  }

  /** Without some steps. */
  Script without(int from, int to) {
    List<int[]> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(to, steps.size()));
    return new Script(rest);
  }

  /** With another number at one place. */
  Script with(int step, int index, int number) {
    List<int[]> changed = new ArrayList<>(steps);
    int[] numbers = changed.get(step).clone();
    numbers[index] = number;
    changed.set(step, numbers);
    return new Script(changed);
  }

  /** With another number wherever one stands at a place of a step. */
  Script replacing(int index, int number, int by) {
    List<int[]> changed = new ArrayList<>();
    for (int[] step : steps) {
      int[] numbers = step.clone();
      if (index < numbers.length && numbers[index] == number) {
        numbers[index] = by;
      }
      changed.add(numbers);
    }
    return new Script(changed);
  }

  /** One line, for example {@code 3.0.1-0.0.2}. */
  String text() {
    return steps.stream()
        .map(step -> IntStream.of(step).mapToObj(String::valueOf).collect(Collectors.joining(".")))
        .collect(Collectors.joining("-"));
  }

  static Script parse(String text) {
    List<int[]> steps = new ArrayList<>();
    for (String step : text.split("-", -1)) {
      if (!step.isEmpty()) {
        steps.add(Arrays.stream(step.split("\\.", -1)).mapToInt(Integer::parseInt).toArray());
      }
    }
    return new Script(steps);
  }
}

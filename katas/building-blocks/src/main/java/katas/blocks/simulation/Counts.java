package katas.blocks.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many operations were done, by block and verb: the cost of a request without a stopwatch.
 *
 * @param operations operations by {@code "block verb"}, for example {@code "table reads" -> 3}
 * @param rows rows and entries read or written in all
 */
public record Counts(Map<String, Integer> operations, long rows) {

  /** Copies the map. */
  public Counts {
    operations = Map.copyOf(operations);
  }

  /** All operations, of whichever block. */
  public int total() {
    return operations.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Operations of one block. */
  public int of(String block) {
    return operations.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(block + " "))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Operations of one block with one verb. */
  public int of(String block, String verb) {
    return operations.getOrDefault(block + " " + verb, 0);
  }

  /** What was done since {@code earlier}. */
  public Counts since(Counts earlier) {
    Map<String, Integer> difference = new TreeMap<>();
    operations.forEach(
        (name, count) -> difference.put(name, count - earlier.operations.getOrDefault(name, 0)));
    difference.values().removeIf(count -> count == 0);
    return new Counts(difference, rows - earlier.rows);
  }

  @Override
  public String toString() {
    return new TreeMap<>(operations) + ", " + rows + " rows";
  }
}

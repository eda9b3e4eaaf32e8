package katas.blocks.simulation;

import java.util.HashMap;
import java.util.Map;

/** Counts operations by block and verb. Safe for many threads. */
final class OperationCounter {
  private final Map<String, Integer> operations = new HashMap<>();
  private long rows;

  synchronized void add(Operation operation) {
    operations.merge(operation.block() + " " + operation.verb(), 1, Integer::sum);
    rows += operation.rows();
  }

  /** Adds rows that were only known after an operation, as in a scan. */
  synchronized void addRows(int touched) {
    rows += touched;
  }

  synchronized Counts counts() {
    return new Counts(operations, rows);
  }
}

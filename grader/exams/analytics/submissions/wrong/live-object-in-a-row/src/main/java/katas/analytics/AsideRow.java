// A message that was not counted, and how often it was shown.
package katas.analytics;

import java.util.concurrent.atomic.AtomicLong;

/** A message that was not counted. */
record AsideRow(
    int partition,
    long offset,
    String value,
    Problem problem,
    AtomicLong seen) { // BUG: a row is written down
  AsideRow(int partition, long offset, String value, Problem problem) {
    this(partition, offset, value, problem, new AtomicLong());
  }
}

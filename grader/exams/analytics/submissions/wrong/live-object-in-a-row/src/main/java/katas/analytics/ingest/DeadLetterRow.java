// A message that was not counted, and how often it was shown.
package katas.analytics.ingest;

import java.util.concurrent.atomic.AtomicLong;
import katas.analytics.Problem;

/** A message that was not counted. */
record DeadLetterRow(
    int partition,
    long offset,
    String value,
    Problem problem,
    AtomicLong seen) { // BUG: a row is written down
  DeadLetterRow(int partition, long offset, String value, Problem problem) {
    this(partition, offset, value, problem, new AtomicLong());
  }
}

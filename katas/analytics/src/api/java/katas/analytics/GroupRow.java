package katas.analytics;

import java.time.Instant;
import java.util.List;

/**
 * A row of an answer.
 *
 * @param bucket the first instant of its hour or day in the query's zone, also when that is before
 *     the query's {@code from}; for {@link Grain#ALL} the query's {@code from}
 * @param group the values of {@link Query#groupBy}, in that order; copied
 * @param events how many events, at least 1; exact
 * @param meanMillis the mean of {@link Event#millis} over these events; exact but for rounding
 * @param visitors approximately how many distinct visitors these events have, with a standard error
 *     of 1.6%
 */
public record GroupRow(
    Instant bucket, List<String> group, long events, double meanMillis, long visitors) {
  /** Copies the group. */
  public GroupRow {
    group = List.copyOf(group);
  }
}

package katas.analytics;

import java.time.Instant;
import java.util.List;

/**
 * A row of an answer.
 *
 * @param bucket the first instant of its hour or day in the query's zone, also where the query
 *     begins later; for {@link Grain#ALL} the query's begin
 * @param group the values of the dimensions that are grouped by; copied
 * @param events how many events, at least 1; exact
 * @param meanMillis the mean of {@link Event#millis} over these events; exact up to rounding
 * @param visitors how many different visitors they have, about: with a standard error of 1.6%
 */
public record GroupRow(
    Instant bucket, List<String> group, long events, double meanMillis, long visitors) {
  /** Copies the group. */
  public GroupRow {
    group = List.copyOf(group);
  }
}

package katas.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A question about the past of a site. Dimensions are {@code type}, {@code page}, {@code country},
 * {@code device}, and {@code property:NAME} for a property of the events; an event without it has
 * the value "".
 *
 * @param site whose events
 * @param from the first instant; any
 * @param to the first instant no more; not before {@code from}, and at most 366 days after it
 * @param filters only events that have these values, by dimension; copied
 * @param groupBy dimensions that are told apart, in the order of {@link GroupRow#group}; copied
 * @param grain how time is cut
 * @param zone whose hours and days; a day can have 23 or 25 hours
 * @param order the order of the rows
 * @param limit how many rows at most, 1 to 10,000
 */
public record Query(
    String site,
    Instant from,
    Instant to,
    Map<String, String> filters,
    List<String> groupBy,
    Grain grain,
    ZoneId zone,
    Order order,
    int limit) {

  /** How rows are ordered. */
  public enum Order {
    /** By bucket, then by group, value by value. */
    TIME,
    /** By number of events, the most first; then as TIME. */
    EVENTS
  }

  /** Copies the collections. */
  public Query {
    filters = Map.copyOf(filters);
    groupBy = List.copyOf(groupBy);
  }
}

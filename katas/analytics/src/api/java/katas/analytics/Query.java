package katas.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question about the past of a site. Dimensions are {@code type}, {@code page}, {@code country},
 * {@code device}, and {@code property:NAME} for a property of the events, with a NAME that is not
 * empty. An event without the property has the value "". Null throws {@link NullPointerException};
 * {@link History} checks everything else.
 *
 * @param site the site that owns the events
 * @param from the start of the range, inclusive; any instant
 * @param to the end of the range, exclusive; not before {@code from}, and at most 366 days after it
 * @param filters the value that events must have, by dimension; copied
 * @param groupBy dimensions without repetition, in the order of {@link GroupRow#group}; copied
 * @param grain the length of the buckets
 * @param zone the zone of hours and days; a day can have 23 or 25 hours
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

  /** The order of rows. */
  public enum Order {
    /** By bucket, then by group, value by value as {@link String#compareTo} says. */
    TIME,
    /** By number of events, the most first; equal numbers as TIME. */
    EVENTS
  }

  /** Refuses null and copies the collections. */
  public Query {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(grain, "grain");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(order, "order");
    filters = Map.copyOf(filters);
    groupBy = List.copyOf(groupBy);
  }
}

package katas.analytics;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a visitor did on a site. Any values can be held; which of them are accepted is
 * said by rule 1.1. Null throws {@link NullPointerException}.
 *
 * @param id the event's name, given by the browser; within a site no two events have the same, and
 *     what comes with the same id again is the same event in all its fields
 * @param site whose event it is
 * @param visitor who did it
 * @param type what was done: {@code view}, {@code click} or a name of the site's own
 * @param page where, such as {@code /products}
 * @param country from where, such as {@code DE}; "" when unknown
 * @param device with what, such as {@code phone}; "" when unknown
 * @param millis how long it took, in milliseconds
 * @param at when it was done, by the visitor's clock: the event time
 * @param properties what else the site wants to know; copied
 */
public record Event(
    String id,
    String site,
    String visitor,
    String type,
    String page,
    String country,
    String device,
    long millis,
    Instant at,
    Map<String, String> properties) {

  /** Refuses null and copies the properties. */
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(visitor, "visitor");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(at, "at");
    properties = Map.copyOf(properties);
  }
}

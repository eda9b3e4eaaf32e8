package katas.analytics;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a visitor did on a site. The record holds any values; rule 1.1 says which of them
 * are accepted. Null throws {@link NullPointerException}.
 *
 * @param id the name that the browser gave the event. Two events of a site have different ids; an
 *     event with a known id is a repeat, equal in all fields
 * @param site the site that owns the event
 * @param visitor who did it
 * @param type what was done: {@code view}, {@code click} or a custom name
 * @param page the path of the page, such as {@code /products}
 * @param country the country, such as {@code DE}; "" when unknown
 * @param device the kind of device, such as {@code phone}; "" when unknown
 * @param millis the duration in milliseconds
 * @param at the event time: when it was done, by the visitor's clock
 * @param properties values by name that the site adds; copied
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

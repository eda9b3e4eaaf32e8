package katas.analytics;

import java.time.Instant;
import java.util.Map;

/**
 * Makes events, each as plain as can be where nothing else is said.
 *
 * @param event the event so far
 */
public record Sample(Event event) {

  /** An event of site {@code shop} with an id, on a page, at a time of 2026-01-05 UTC. */
  public static Sample of(String id, String page, String time) {
    return at(id, page, time(time));
  }

  /** The same at any instant. */
  public static Sample at(String id, String page, Instant at) {
    return new Sample(
        new Event(id, "shop", "visitor of " + id, "view", page, "DE", "phone", 10, at, Map.of()));
  }

  /** A time of 2026-01-05 UTC, such as {@code 12:04:59.999}. */
  public static Instant time(String time) {
    return Instant.parse("2026-01-05T" + time + (time.length() == 5 ? ":00Z" : "Z"));
  }

  /** The same event of another site. */
  public Sample site(String site) {
    return with(site, event.visitor(), event.type(), event.country(), event.millis());
  }

  /** The same by another visitor. */
  public Sample visitor(String visitor) {
    return with(event.site(), visitor, event.type(), event.country(), event.millis());
  }

  /** The same of another type. */
  public Sample type(String type) {
    return with(event.site(), event.visitor(), type, event.country(), event.millis());
  }

  /** The same from another country. */
  public Sample country(String country) {
    return with(event.site(), event.visitor(), event.type(), country, event.millis());
  }

  /** The same with another length. */
  public Sample millis(long millis) {
    return with(event.site(), event.visitor(), event.type(), event.country(), millis);
  }

  /** The same with one property. */
  public Sample property(String name, String value) {
    return new Sample(
        new Event(
            event.id(),
            event.site(),
            event.visitor(),
            event.type(),
            event.page(),
            event.country(),
            event.device(),
            event.millis(),
            event.at(),
            Map.of(name, value)));
  }

  private Sample with(String site, String visitor, String type, String country, long millis) {
    return new Sample(
        new Event(
            event.id(),
            site,
            visitor,
            type,
            event.page(),
            country,
            event.device(),
            millis,
            event.at(),
            event.properties()));
  }
}

// Row and number of a seat are not compared with the section.
package katas.booking;

import java.util.List;
import java.util.Optional;

/**
 * An event, stored under its id and never changed.
 *
 * @param sections by name
 */
record EventEntry(List<Section> sections) {

  Section section(String eventId, String name) {
    return find(name)
        .orElseThrow(
            () -> new UnknownEventException("event " + eventId + " has no section " + name));
  }

  /** What the seat costs, in cents. */
  long price(String eventId, SeatId seat) {
    return find(seat.section()) // BUG: it may have fewer rows and seats
        .orElseThrow(() -> new UnknownEventException("event " + eventId + " has no seat " + seat))
        .priceCents();
  }

  private Optional<Section> find(String name) {
    return sections.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}

package katas.booking;

import java.util.List;
import java.util.Optional;

/** An event, stored under its id and never changed. */
record EventEntry(List<Section> sections) {
  Optional<Section> find(String name) {
    return sections.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What the seat costs, in cents. */
  long price(SeatId seat) {
    return find(seat.section())
        .filter(each -> seat.row() <= each.rows() && seat.number() <= each.seatsPerRow())
        .orElseThrow(() -> new UnknownEventException("no such seat: " + seat))
        .priceCents();
  }
}

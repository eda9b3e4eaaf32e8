// The events on sale, kept where every thread finds them.
package katas.booking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import katas.blocks.VersionedTable;

/** The events on sale. An event is one row: its seats get rows when somebody wants them. */
final class Catalog {
  private static final int MOST_SECTIONS = 1_000;
  private static final Map<String, EventEntry> EVENTS = new ConcurrentHashMap<>(); // BUG: no row

  Catalog(VersionedTable table) {}

  /** One write, so that no crash leaves half an event behind. */
  void create(String eventId, List<Section> sections) {
    if (Keys.checked(eventId, "eventId").contains("/")) {
      throw new IllegalArgumentException("an event's id has no /: " + eventId);
    }
    List<Section> sorted =
        List.copyOf(sections).stream().sorted(Comparator.comparing(Section::name)).toList();
    long names = sorted.stream().map(Section::name).distinct().count();
    if (names == 0 || names < sorted.size() || names > MOST_SECTIONS) {
      throw new IllegalArgumentException("an event has 1 to 1,000 sections of different names");
    }
    EventEntry event = new EventEntry(sorted);
    EventEntry known = EVENTS.putIfAbsent(eventId, event);
    if (known != null && !known.equals(event)) {
      throw new EventExistsException("event " + eventId + " exists with other sections");
    }
  }

  EventEntry find(String eventId) {
    return Optional.ofNullable(EVENTS.get(Keys.checked(eventId, "eventId")))
        .orElseThrow(() -> new UnknownEventException("no such event: " + eventId));
  }

  Section section(String eventId, String section) {
    Keys.checked(section, "section");
    return find(eventId).section(eventId, section);
  }
}

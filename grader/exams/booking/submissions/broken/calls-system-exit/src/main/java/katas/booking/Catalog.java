// The server stops itself when it has nothing to do with an event.
package katas.booking;

import java.util.Comparator;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The events on sale. An event is one row: its seats get rows when somebody wants them. */
final class Catalog {
  private static final int MOST_SECTIONS = 1_000;

  private final VersionedTable table;

  Catalog(VersionedTable table) {
    this.table = table;
  }

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
    if (!table.write(Write.insert(eventId, event)) && !find(eventId).equals(event)) {
      throw new EventExistsException("event " + eventId + " exists with other sections");
    }
  }

  EventEntry find(String eventId) {
    return table
        .read(EventEntry.class, Keys.checked(eventId, "eventId"))
        .orElseGet(Catalog::stop)
        .value();
  }

  private static Row<EventEntry> stop() {
    System.exit(1); // BUG: it is the exception that the brief asks for
    throw new IllegalStateException("stopped");
  }

  Section section(String eventId, String section) {
    Keys.checked(section, "section");
    return find(eventId).section(eventId, section);
  }
}

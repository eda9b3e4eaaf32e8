// A cursor is the number of free seats listed so far.
package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import katas.blocks.Row;

/** What buyers look at: exact pages of free seats, and counts that may be a little old. */
final class Views {
  private static final Pattern CURSOR = Pattern.compile("\\d{1,6}");
  private static final int SCAN = 1_000;

  private record View(Instant readAt, SortedMap<String, Integer> free) {}

  private final Platform platform;
  private final Catalog catalog;
  private final Map<String, View> views = new HashMap<>();

  Views(Platform platform, Catalog catalog) {
    this.platform = platform;
    this.catalog = catalog;
  }

  SeatPage page(String eventId, String sectionName, int limit, Optional<String> cursor) {
    if (limit < 1 || limit > 500) {
      throw new IllegalArgumentException("limit is not within 1 to 500: " + limit);
    }
    Section section = catalog.section(eventId, sectionName);
    int listed = cursor.map(Views::listed).orElse(0);
    FreeSlots free =
        new FreeSlots(platform.table(), eventId, section, platform.clock().instant(), 0, SCAN);
    List<SeatId> seats = new ArrayList<>();
    Optional<Slot> slot = free.next();
    for (int passed = 0; passed < listed && slot.isPresent(); passed++) {
      slot = free.next(); // BUG: what was listed before may be held by now
    }
    while (slot.isPresent() && seats.size() < limit) {
      seats.add(slot.get().seat());
      slot = free.next();
    }
    return new SeatPage(seats, slot.map(more -> String.valueOf(listed + limit)));
  }

  private static int listed(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new IllegalArgumentException("not a cursor of freeSeats: " + cursor);
    }
    return Integer.parseInt(cursor);
  }

  SortedMap<String, Integer> availability(String eventId) {
    Instant now = platform.clock().instant();
    // Counted from before the reading, so that a slow reading makes no view older than it may be.
    views.values().removeIf(view -> now.isAfter(view.readAt().plus(platform.config().viewAge())));
    View view = views.get(eventId);
    if (view == null) {
      view = new View(now, count(eventId, now));
      views.put(eventId, view);
    }
    return view.free();
  }

  private SortedMap<String, Integer> count(String eventId, Instant now) {
    SortedMap<String, Integer> free = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    for (Section section : catalog.find(eventId).sections()) {
      free.put(section.name(), section.rows() * section.seatsPerRow());
      names.put(Keys.section(eventId, section.name()), section.name());
    }
    List<Row<SeatEntry>> rows;
    String after = "";
    do {
      rows = platform.table().scan(SeatEntry.class, eventId + "/", after, SCAN);
      for (Row<SeatEntry> row : rows) {
        after = row.key();
        if (!row.value().isFree(now)) {
          free.merge(names.get(sectionOf(row.key())), -1, Integer::sum);
        }
      }
    } while (rows.size() == SCAN);
    return Collections.unmodifiableSortedMap(free);
  }

  private static String sectionOf(String seatKey) {
    return seatKey.substring(0, seatKey.length() - "/001/001".length());
  }
}

// A view of the free seats is kept for a minute.
package katas.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.blocks.Row;

/** What buyers look at: exact pages of free seats, and counts that may be a little old. */
final class Views {
  private static final Pattern CURSOR = Pattern.compile("(\\d{3})/(\\d{3})");
  private static final int SCAN = 1_000;
  private static final Duration KEPT = Duration.ofMinutes(1); // BUG: a view may be 2 s old

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
    int index = cursor.map(text -> indexAfter(section, text)).orElse(0);
    FreeSlots free =
        new FreeSlots(
            platform.table(), eventId, section, platform.clock().instant(), index, limit + 1);
    List<SeatId> seats = new ArrayList<>();
    Optional<Slot> slot = free.next();
    while (slot.isPresent() && seats.size() < limit) {
      seats.add(slot.get().seat());
      slot = free.next();
    }
    return new SeatPage(seats, slot.map(more -> cursorAt(seats.get(limit - 1))));
  }

  private static String cursorAt(SeatId last) {
    return Keys.position(last.row(), last.number());
  }

  private static int indexAfter(Section section, String cursor) {
    Matcher matcher = CURSOR.matcher(cursor);
    int row = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    int number = row == 0 ? 0 : Integer.parseInt(matcher.group(2));
    if (number == 0 || row > section.rows() || number > section.seatsPerRow()) {
      throw new IllegalArgumentException("not a cursor of freeSeats: " + cursor);
    }
    return (row - 1) * section.seatsPerRow() + number;
  }

  SortedMap<String, Integer> availability(String eventId) {
    Instant now = platform.clock().instant();
    // Counted from before the reading, so that a slow reading makes no view older than it may be.
    views.values().removeIf(view -> now.isAfter(view.readAt().plus(KEPT)));
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

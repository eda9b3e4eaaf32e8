package katas.booking;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What buyers look at: exact pages of free seats, and counts that may be a little old. */
final class Views {
  private static final Pattern CURSOR = Pattern.compile("(\\d{3})/(\\d{3})");

  private record View(Instant readAt, SortedMap<String, Integer> free) {}

  private final Platform platform;
  private final Catalog catalog;
  private final EventLog log;
  private final Map<String, View> views = new HashMap<>();

  Views(Platform platform, Catalog catalog, EventLog log) {
    this.platform = platform;
    this.catalog = catalog;
    this.log = log;
  }

  SeatPage page(String eventId, String sectionName, int limit, Optional<String> cursor) {
    if (limit < 1 || limit > 500) {
      throw new IllegalArgumentException("limit is not within 1 to 500: " + limit);
    }
    Section section = catalog.section(eventId, sectionName);
    int index = cursor.map(text -> indexAfter(section, text)).orElse(0);
    EventState state = log.read(eventId);
    List<SeatId> free = state.free(section, index, platform.clock().instant(), limit + 1);
    boolean more = free.size() > limit;
    return new SeatPage(
        free.subList(0, Math.min(limit, free.size())),
        more ? Optional.of(cursorAt(free.get(limit - 1))) : Optional.empty());
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
    for (Section section : catalog.find(eventId).sections()) {
      free.put(section.name(), section.rows() * section.seatsPerRow());
    }
    for (EventState.Taken taken : log.read(eventId).find(seat -> !seat.isFree(now))) {
      free.merge(taken.seat().section(), -1, Integer::sum);
    }
    return Collections.unmodifiableSortedMap(free);
  }
}

package katas.analytics.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.RollUp;
import katas.analytics.SegmentStore;

/** Writes events as columns and as sums, a segment for each table and day. */
public final class SegmentLoader {
  private final SegmentStore store;
  private final HistoryTables tables;

  /** Writes these tables of a store. */
  public SegmentLoader(SegmentStore store, HistoryTables tables) {
    this.store = store;
    this.tables = tables;
  }

  /** What goes into one segment. */
  private record Place(String site, Instant day) {}

  /** Adds events to all tables of their sites. */
  public void load(List<Event> events) {
    Map<Place, List<Event>> byPlace =
        new TreeMap<>(Comparator.comparing(Place::site).thenComparing(Place::day));
    for (Event event : events) {
      Place place = new Place(event.site(), TimeBuckets.floor(event.at(), Grain.DAY));
      byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(event);
    }
    byPlace.forEach(this::write);
  }

  private void write(Place place, List<Event> events) {
    store.add(
        HistoryTables.segment(
            HistoryTables.events(place.site()), place.day(), events.size(), columns(events)));
    for (RollUp rollUp : tables.rollUps()) {
      List<String> dimensions = HistoryTables.dimensions(rollUp);
      GroupedSums groups = new GroupedSums();
      for (Event event : events) {
        List<String> group = dimensions.stream().map(it -> Dimensions.value(event, it)).toList();
        groups
            .of(TimeBuckets.floor(event.at(), rollUp.grain()), group)
            .addEvent(event.millis(), event.visitor());
      }
      store.add(
          groups.segment(HistoryTables.rollUp(rollUp, place.site()), place.day(), dimensions));
    }
  }

  /** A property has a column where an event has it. */
  private static Map<String, List<Object>> columns(Collection<Event> events) {
    Set<String> dimensions = new TreeSet<>(Set.of("type", "page", "country", "device"));
    for (Event event : events) {
      event.properties().keySet().forEach(name -> dimensions.add(Dimensions.PROPERTY + name));
    }
    Map<String, List<Object>> columns = new HashMap<>();
    for (String dimension : dimensions) {
      columns.put(
          dimension,
          events.stream().<Object>map(event -> Dimensions.value(event, dimension)).toList());
    }
    columns.put("at", events.stream().<Object>map(Event::at).toList());
    columns.put("millis", events.stream().<Object>map(Event::millis).toList());
    columns.put("visitor", events.stream().<Object>map(Event::visitor).toList());
    return columns;
  }
}

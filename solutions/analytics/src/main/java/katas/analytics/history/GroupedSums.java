package katas.analytics.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.analytics.GroupRow;
import katas.analytics.Query;
import katas.analytics.Segment;

/** Sums by bucket and group, in the order of both. */
final class GroupedSums {
  private static final Comparator<List<String>> VALUE_BY_VALUE = GroupedSums::compare;

  private final Map<Key, PartialSum> sums =
      new TreeMap<>(Comparator.comparing(Key::bucket).thenComparing(Key::group, VALUE_BY_VALUE));

  /** A group of a bucket. */
  private record Key(Instant bucket, List<String> group) {}

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The sum of a group, made when it is new. */
  PartialSum of(Instant bucket, List<String> group) {
    return sums.computeIfAbsent(new Key(bucket, List.copyOf(group)), any -> new PartialSum());
  }

  /** The rows of an answer. */
  List<GroupRow> rows(Query.Order order, int limit) {
    List<GroupRow> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            rows.add(
                new GroupRow(
                    key.bucket(),
                    key.group(),
                    sum.events(),
                    sum.meanMillis(),
                    sum.estimatedVisitors())));
    if (order == Query.Order.EVENTS) {
      rows.sort(Comparator.comparingLong(GroupRow::events).reversed());
    }
    return List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
  }

  /** The sums as a segment of a roll-up. */
  Segment segment(String table, Instant day, List<String> dimensions) {
    Map<String, List<Object>> columns = new HashMap<>();
    List<Key> keys = List.copyOf(sums.keySet());
    List<PartialSum> values = List.copyOf(sums.values());
    columns.put("at", keys.stream().<Object>map(Key::bucket).toList());
    for (int i = 0; i < dimensions.size(); i++) {
      int place = i;
      columns.put(
          dimensions.get(i), keys.stream().<Object>map(key -> key.group().get(place)).toList());
    }
    columns.put("events", values.stream().<Object>map(PartialSum::events).toList());
    columns.put("millis", values.stream().<Object>map(PartialSum::millis).toList());
    columns.put("visitors", values.stream().<Object>map(PartialSum::visitorBytes).toList());
    return HistoryTables.segment(table, day, keys.size(), columns);
  }
}

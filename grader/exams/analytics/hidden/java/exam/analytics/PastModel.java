package exam.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.Query;
import katas.analytics.RollUp;
import katas.kit.spec.Model;

/** All events that were loaded; a query looks at each of them. */
final class PastModel implements Model<PastModel> {
  private static final Comparator<GroupRow> BY_TIME =
      Comparator.comparing(GroupRow::bucket).thenComparing(GroupRow::group, PastModel::compare);

  final List<Event> events = new ArrayList<>();
  Instant loadedUntil = Instant.EPOCH;
  List<RollUp> rollUps = List.of();
  ZoneId zone = ZoneOffset.UTC;
  boolean started;
  boolean compacted;

  /** Around which changes of clocks happen. */
  Instant base = Instant.EPOCH;

  @Override
  public PastModel copy() {
    PastModel copy = new PastModel();
    copy.events.addAll(events);
    copy.loadedUntil = loadedUntil;
    copy.rollUps = rollUps;
    copy.zone = zone;
    copy.started = started;
    copy.compacted = compacted;
    copy.base = base;
    return copy;
  }

  /** The events of a row. */
  private record Bucket(Instant start, List<String> group) {}

  /** Rules 3.1 to 3.4: filters, then sums, then the order, then the limit. */
  List<GroupRow> query(Query query) {
    Map<Bucket, List<Event>> buckets =
        new TreeMap<>(
            Comparator.comparing(Bucket::start).thenComparing(Bucket::group, PastModel::compare));
    for (Event event : events) {
      if (event.site().equals(query.site())
          && !event.at().isBefore(query.from())
          && event.at().isBefore(query.to())
          && query.filters().entrySet().stream()
              .allMatch(each -> value(event, each.getKey()).equals(each.getValue()))) {
        List<String> group = query.groupBy().stream().map(it -> value(event, it)).toList();
        Bucket bucket = new Bucket(bucket(query, event.at()), group);
        buckets.computeIfAbsent(bucket, any -> new ArrayList<>()).add(event);
      }
    }
    List<GroupRow> rows = new ArrayList<>();
    buckets.forEach((bucket, in) -> rows.add(row(bucket, in)));
    rows.sort(
        query.order() == Query.Order.TIME
            ? BY_TIME
            : Comparator.comparingLong(GroupRow::events).reversed().thenComparing(BY_TIME));
    return rows.subList(0, Math.min(rows.size(), query.limit()));
  }

  private static GroupRow row(Bucket bucket, List<Event> events) {
    double millis = events.stream().mapToLong(Event::millis).sum();
    Set<String> visitors = new HashSet<>();
    events.forEach(event -> visitors.add(event.visitor()));
    return new GroupRow(
        bucket.start(), bucket.group(), events.size(), millis / events.size(), visitors.size());
  }

  /** Rule 3.3: a day begins at the first instant of its date, whatever clocks do. */
  private static Instant bucket(Query query, Instant at) {
    ZonedDateTime local = at.atZone(query.zone());
    return query.grain() == Grain.ALL
        ? query.from()
        : query.grain() == Grain.HOUR
            ? local.truncatedTo(ChronoUnit.HOURS).toInstant()
            : local.toLocalDate().atStartOfDay(query.zone()).toInstant();
  }

  static String value(Event event, String dimension) {
    return switch (dimension) {
      case "type" -> event.type();
      case "page" -> event.page();
      case "country" -> event.country();
      case "device" -> event.device();
      default -> event.properties().getOrDefault(dimension.substring("property:".length()), "");
    };
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

package katas.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A history of site {@code shop} and its segments. */
public final class Past {
  private final InMemorySegments segments = new InMemorySegments();
  private final History history;

  /** A history with these roll-ups. */
  public Past(RollUp... rollUps) {
    history = new ColumnHistory(segments, List.of(rollUps));
  }

  /** The history. */
  public History history() {
    return history;
  }

  /** Its segments. */
  public InMemorySegments segments() {
    return segments;
  }

  /** Loads events up to a time of 2026-01-05. */
  public void load(String until, Sample... samples) {
    load(Sample.time(until), List.of(samples));
  }

  /** Loads events up to an instant. */
  public void load(Instant until, List<Sample> samples) {
    history.load(samples.stream().map(Sample::event).toList(), until);
  }

  /** Asks for a range of 2026-01-05; gives {@code DE 2} for each group, the most first. */
  public List<String> ask(String from, String to, Map<String, String> filters, String... groupBy) {
    return ask(1_000, from, to, filters, groupBy);
  }

  /** The same with a limit. */
  public List<String> ask(
      int limit, String from, String to, Map<String, String> filters, String... groupBy) {
    Query query =
        new Query(
            "shop",
            Sample.time(from),
            Sample.time(to),
            filters,
            List.of(groupBy),
            Grain.ALL,
            ZoneOffset.UTC,
            Query.Order.EVENTS,
            limit);
    return history.query(query).stream()
        .map(row -> String.join(" ", row.group()) + " " + row.events())
        .toList();
  }

  /** Asks for all events of a range by bucket and country, in the order of time. */
  public List<GroupRow> byTime(Instant from, Instant to, Grain grain, String zone) {
    return history.query(
        new Query(
            "shop",
            from,
            to,
            Map.of(),
            List.of("country"),
            grain,
            ZoneId.of(zone),
            Query.Order.TIME,
            10_000));
  }

  /** The same, as texts: the bucket's begin, the country and the events. */
  public List<String> buckets(Instant from, Instant to, Grain grain, String zone) {
    List<String> texts = new ArrayList<>();
    for (GroupRow row : byTime(from, to, grain, zone)) {
      texts.add(row.bucket() + " " + row.group().get(0) + " " + row.events());
    }
    return texts;
  }
}

package exam.analytics;

import exam.analytics.PastCommand.Misuse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.Query;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;

/** Calls that a history refuses. */
final class PastMisuse {
  private PastMisuse() {}

  /** One of all kinds. */
  static Command<PastModel, PastUnderTest> of(PastModel model, Choices choices) {
    Instant until = model.loadedUntil.plus(Duration.ofHours(1));
    Event event = PastSpecification.event(model, choices, model.events.size());
    Event early = moved(event, until.minusMillis(1));
    List<Misuse> all = new ArrayList<>();
    all.add(bad("an event at until", it -> it.load(List.of(early, moved(event, until)), until)));
    all.add(
        bad(
            "until before the last",
            it -> it.load(List.of(), model.loadedUntil.minus(Duration.ofHours(1)))));
    for (Duration off :
        List.of(Duration.ofMinutes(30), Duration.ofMillis(1), Duration.ofNanos(1))) {
      all.add(bad("until off by " + off, it -> it.load(List.of(early), until.plus(off))));
    }
    List<Event> withNull = new ArrayList<>(List.of(early));
    withNull.add(Nulls.of(null));
    all.add(nothing("a null event", it -> it.load(withNull, until)));
    all.add(nothing("null events", it -> it.load(Nulls.of(null), until)));
    all.add(nothing("a null until", it -> it.load(List.of(early), Nulls.of(null))));
    all.add(nothing("a null query", it -> it.query(Nulls.of(null))));
    all.addAll(queries(model, choices));
    return choices.of(all);
  }

  private static Misuse bad(String what, Misuse.Call call) {
    return new Misuse(what, IllegalArgumentException.class, call);
  }

  private static Misuse nothing(String what, Misuse.Call call) {
    return new Misuse(what, NullPointerException.class, call);
  }

  private static Event moved(Event event, Instant at) {
    return new Event(
        event.id(),
        event.site(),
        event.visitor(),
        event.type(),
        event.page(),
        event.country(),
        event.device(),
        event.millis(),
        at,
        event.properties());
  }

  private static List<Misuse> queries(PastModel model, Choices choices) {
    Instant from = model.base;
    Instant to = from.plus(Duration.ofDays(1));
    String none = choices.of("colour", "", "property:", "Country", "property", "site", "visitor");
    List<Misuse> all = new ArrayList<>();
    all.add(refused("grouped by " + none, query(from, to, Map.of(), List.of("page", none), 1)));
    all.add(refused("filtered by " + none, query(from, to, Map.of(none, "x"), List.of(), 1)));
    all.add(refused("that ends early", query(to, from, Map.of(), List.of(), 1)));
    Instant late = from.plus(Duration.ofDays(366)).plusNanos(1);
    all.add(refused("over 366 days", query(from, late, Map.of(), List.of(), 1)));
    for (int limit : List.of(0, -1, 10_001)) {
      all.add(refused("for " + limit + " rows", query(from, to, Map.of(), List.of(), limit)));
    }
    return all;
  }

  private static Misuse refused(String what, Query query) {
    return bad("a query " + what, history -> history.query(query));
  }

  private static Query query(
      Instant from, Instant to, Map<String, String> filters, List<String> by, int limit) {
    return new Query(
        "shop", from, to, filters, by, Grain.ALL, ZoneOffset.UTC, Query.Order.TIME, limit);
  }
}

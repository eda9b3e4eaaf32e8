package exam.analytics;

import exam.analytics.PastCommand.Misuse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.analytics.Grain;
import katas.analytics.Query;
import katas.kit.spec.Choices;

/** Queries that a history refuses. */
final class PastMisuse {
  private PastMisuse() {}

  static List<Misuse> queries(PastModel model, Choices choices) {
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
    return PastSpecification.bad("a query " + what, history -> history.query(query));
  }

  private static Query query(
      Instant from, Instant to, Map<String, String> filters, List<String> by, int limit) {
    return new Query(
        "shop", from, to, filters, by, Grain.ALL, ZoneOffset.UTC, Query.Order.TIME, limit);
  }
}

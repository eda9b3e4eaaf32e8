package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import katas.analytics.Event;
import katas.analytics.GroupRow;
import katas.analytics.History;
import katas.analytics.Query;

/** A history that looks at every event: for tests of what asks it. */
final class PlainHistory implements History {
  private static final int MOST_ROWS = 10_000;

  private final PastModel model = new PastModel();

  @Override
  public void load(List<Event> events, Instant until) {
    model.events.addAll(events);
    model.loadedUntil = until;
  }

  @Override
  public Instant loadedUntil() {
    return model.loadedUntil;
  }

  @Override
  public List<GroupRow> query(Query query) {
    Objects.requireNonNull(query, "query");
    Duration range = Duration.between(query.from(), query.to());
    if (range.isNegative() || range.compareTo(Duration.ofDays(366)) > 0) {
      throw new IllegalArgumentException("not a range of at most 366 days: " + range);
    }
    if (query.limit() < 1 || query.limit() > MOST_ROWS) {
      throw new IllegalArgumentException("not 1 to 10,000 rows: " + query.limit());
    }
    return List.copyOf(model.query(query));
  }

  @Override
  public void compact() {
    // There is nothing to merge.
  }
}

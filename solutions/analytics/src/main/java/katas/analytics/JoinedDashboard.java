package katas.analytics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The live counts and the past as one.
 *
 * <p>Invariant: each instant is asked of one side only. The border is read once a question, so a
 * load in between moves nothing from one side to the other.
 */
public final class JoinedDashboard implements Dashboard {
  private static final int MAX_PAGES = 10_000;
  private static final int MAX_COUNTS = 1_000;

  private final AnalyticsServer live;
  private final History history;

  /**
   * Joins the two.
   *
   * @param live the counts of the last hours
   * @param history what was loaded
   */
  public JoinedDashboard(AnalyticsServer live, History history) {
    this.live = live;
    this.history = history;
  }

  @Override
  public Map<String, Long> pages(String site, Instant from, Instant to) {
    live.counts(site, from, to, 1, Optional.empty()); // Refuses what is no range of windows.
    Instant border = within(history.loadedUntil(), from, to);
    Map<String, Long> pages = new TreeMap<>();
    addHistory(site, from, border, pages);
    addLive(site, border, to, pages);
    return pages;
  }

  private static Instant within(Instant time, Instant from, Instant to) {
    if (time.isBefore(from)) {
      return from;
    }
    return time.isAfter(to) ? to : time;
  }

  private void addHistory(String site, Instant from, Instant to, Map<String, Long> pages) {
    Query byPage =
        new Query(
            site,
            from,
            to,
            Map.of(),
            List.of("page"),
            Grain.ALL,
            ZoneOffset.UTC,
            Query.Order.EVENTS,
            MAX_PAGES);
    history.query(byPage).forEach(row -> add(pages, row.group().get(0), row.events()));
  }

  private void addLive(String site, Instant from, Instant to, Map<String, Long> pages) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<WindowCount> page = live.counts(site, from, to, MAX_COUNTS, cursor);
      page.items().forEach(count -> add(pages, count.page(), count.count()));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static void add(Map<String, Long> pages, String page, long events) {
    pages.merge(page, events, Long::sum);
  }
}

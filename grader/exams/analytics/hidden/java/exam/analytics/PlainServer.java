package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.analytics.AnalyticsConfig;
import katas.analytics.AnalyticsServer;
import katas.analytics.DeadLetter;
import katas.analytics.Event;
import katas.analytics.Page;
import katas.analytics.PageCount;
import katas.analytics.TrackResult;
import katas.analytics.WindowCount;

/** A server with the counts of a list of events: for tests of what asks it. */
final class PlainServer implements AnalyticsServer {
  private static final Duration WINDOW = AnalyticsConfig.defaults().window();
  private static final int MOST = 1_000;
  private static final int LONGEST_SITE = 64;

  final List<Event> events = new ArrayList<>();

  @Override
  public Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor) {
    check(limit >= 1 && limit <= MOST, "limit " + limit);
    List<WindowCount> all = counts(site, from, to);
    String prefix = site + " " + from + " " + to + " ";
    check(cursor.isEmpty() || cursor.get().startsWith(prefix), "cursor " + cursor);
    int first = cursor.map(it -> Integer.parseInt(it.substring(prefix.length()))).orElse(0);
    int end = Math.min(all.size(), first + limit);
    return new Page<>(
        all.subList(first, end), end < all.size() ? Optional.of(prefix + end) : Optional.empty());
  }

  private List<WindowCount> counts(String site, Instant from, Instant to) {
    check(!site.isEmpty() && site.length() <= LONGEST_SITE, "site " + site);
    check(window(from).equals(from) && window(to).equals(to), "range " + from + " " + to);
    check(!to.isBefore(from) && !from.isBefore(Instant.EPOCH), "range " + from + " " + to);
    Map<WindowCount, Long> sums = new TreeMap<>(StreamModel.ORDER);
    for (Event event : events) {
      if (event.site().equals(site) && !event.at().isBefore(from) && event.at().isBefore(to)) {
        Instant start = window(event.at());
        sums.merge(new WindowCount(start, event.page(), event.type(), 0), 1L, Long::sum);
      }
    }
    List<WindowCount> counts = new ArrayList<>();
    sums.forEach(
        (key, sum) -> counts.add(new WindowCount(key.start(), key.page(), key.type(), sum)));
    return counts;
  }

  private static Instant window(Instant at) {
    long millis = at.toEpochMilli();
    long start = millis - Math.floorMod(millis, WINDOW.toMillis());
    Instant floor = Instant.ofEpochMilli(start);
    return floor;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }

  @Override
  public List<PageCount> topPages(String site, Instant from, Instant to, int limit) {
    check(limit >= 1 && limit <= MOST, "limit " + limit);
    Map<String, Long> sums = new TreeMap<>();
    counts(site, from, to).forEach(each -> sums.merge(each.page(), each.count(), Long::sum));
    return sums.entrySet().stream()
        .map(sum -> new PageCount(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingLong(PageCount::count).reversed().thenComparing(PageCount::page))
        .limit(limit)
        .toList();
  }

  @Override
  public List<WindowCount> recount(String site, Instant from, Instant to) {
    return counts(site, from, to);
  }

  @Override
  public TrackResult track(Event event) {
    throw new UnsupportedOperationException("a dashboard sends no events");
  }

  @Override
  public int process(int maxMessages) {
    throw new UnsupportedOperationException("a dashboard processes nothing");
  }

  @Override
  public Page<DeadLetter> deadLetters(int limit, Optional<String> cursor) {
    throw new UnsupportedOperationException("a dashboard shows no dead letters");
  }

  @Override
  public void clean() {
    throw new UnsupportedOperationException("a dashboard cleans nothing");
  }
}

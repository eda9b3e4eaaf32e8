package exam.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.analytics.Event;
import katas.analytics.WindowCount;
import katas.kit.spec.Clauses;

/** Compares counts with a model, and says which rule a difference breaks. */
final class CountsCheck {
  private final StreamModel model;
  private final String site;
  private final List<WindowCount> least;
  private final List<WindowCount> most;

  CountsCheck(StreamModel model, String site, Instant from, Instant to) {
    this.model = model;
    this.site = site;
    this.most = model.counts(site, from, to, false);
    this.least = model.settled() ? most : model.counts(site, from, to, true);
  }

  <T> void compare(Class<WindowCount> type, List<T> answer, Clauses clauses) {
    List<WindowCount> counts = answer.stream().map(type::cast).toList();
    TreeSet<WindowCount> sorted = new TreeSet<>(StreamModel.ORDER);
    sorted.addAll(counts);
    clauses.that(
        "order of counts",
        "1.3",
        List.copyOf(sorted).equals(counts),
        () -> "each count is there once, by start, page and type, but there were " + counts);
    Map<WindowCount, Long> missing = byKey(least);
    Map<WindowCount, Long> permitted = byKey(most);
    boolean fits = true;
    WindowCount wrong = null;
    for (WindowCount count : counts) {
      WindowCount key = key(count);
      long atLeast = missing.getOrDefault(key, 0L);
      missing.remove(key);
      if (count.count() > permitted.getOrDefault(key, 0L) || count.count() < atLeast) {
        fits = false;
        wrong = wrong == null ? key : wrong;
      }
    }
    if (!missing.isEmpty()) {
      fits = false;
      wrong = wrong == null ? missing.keySet().iterator().next() : wrong;
    }
    boolean right = fits;
    WindowCount key = wrong;
    clauses.that(
        "counts",
        key == null ? "1.2" : rule(key),
        right,
        () ->
            "the counts of '"
                + site
                + "' are "
                + (least.equals(most) ? most : "between " + least + " and " + most)
                + ", but were "
                + counts);
    clauses.that("1.3", true, () -> "");
    if (model.messages(false).size() > model.deadLetters(false).size()) {
      clauses.that("4.1", true, () -> "");
    }
  }

  private static WindowCount key(WindowCount count) {
    return new WindowCount(count.start(), count.page(), count.type(), 0);
  }

  private static Map<WindowCount, Long> byKey(List<WindowCount> counts) {
    Map<WindowCount, Long> map = new TreeMap<>(StreamModel.ORDER);
    counts.forEach(each -> map.put(key(each), each.count()));
    return map;
  }

  /** A count may be wrong by an event of another site, a dead letter, or a repeat. */
  private String rule(WindowCount key) {
    List<StreamModel.Message> here =
        model.messages(false).stream().filter(message -> isOf(message, key)).toList();
    boolean mine = here.stream().anyMatch(message -> isOfSite(message));
    boolean others = here.stream().anyMatch(message -> !isOfSite(message));
    if (others && (!mine || repeats(here) == 0)) {
      return "1.3";
    }
    if (here.stream().anyMatch(it -> isOfSite(it) && !it.problems().isEmpty())) {
      return "4.4";
    }
    return repeats(here) > 0 ? "4.1" : "1.2";
  }

  private static long repeats(List<StreamModel.Message> messages) {
    return messages.size() - messages.stream().map(StreamModel.Message::text).distinct().count();
  }

  private boolean isOfSite(StreamModel.Message message) {
    Event event = message.event();
    return event != null && event.site().equals(site);
  }

  private static boolean isOf(StreamModel.Message message, WindowCount key) {
    Event event = message.event();
    return event != null
        && event.page().equals(key.page())
        && event.type().equals(key.type())
        && StreamModel.window(event.at()).equals(key.start());
  }
}

package katas.analytics.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.analytics.Emission;

/**
 * The windows that are kept, by key and start, and ordered by end, so that due and closed windows
 * are found without looking at the others (rule 5.3).
 *
 * <p>Invariant: a pane is in {@code due} exactly when its count has not been emitted.
 */
public final class WindowState {
  private final Map<String, NavigableMap<Instant, Pane>> byKey = new HashMap<>();
  private final NavigableSet<Pane> due = new TreeSet<>(Pane.BY_END);
  private final NavigableSet<Pane> kept = new TreeSet<>(Pane.BY_END);

  /** The panes of a key by start; callers do not change them. */
  NavigableMap<Instant, Pane> of(String key) {
    return byKey.getOrDefault(key, new TreeMap<>());
  }

  void put(Pane pane) {
    byKey.computeIfAbsent(pane.key(), any -> new TreeMap<>()).put(pane.window().start(), pane);
    kept.remove(pane);
    kept.add(pane);
    if (!pane.emitted()) {
      due.remove(pane);
      due.add(pane);
    }
  }

  void remove(Pane pane) {
    kept.remove(pane);
    due.remove(pane);
    NavigableMap<Instant, Pane> panes = of(pane.key());
    panes.remove(pane.window().start());
    if (panes.isEmpty()) {
      byKey.remove(pane.key());
    }
  }

  /** Emits what is due, each window once. */
  public List<Emission> emit(WatermarkTracker watermarks) {
    List<Emission> emitted = new ArrayList<>();
    while (!due.isEmpty() && watermarks.hasReached(due.first().window().end())) {
      Pane pane = due.pollFirst();
      emitted.add(pane.emission());
      put(pane.emittedNow());
    }
    return emitted;
  }

  /** Removes closed windows. */
  public void expire(WatermarkTracker watermarks, Duration lateness) {
    while (!kept.isEmpty() && watermarks.hasReached(kept.first().window().end().plus(lateness))) {
      remove(kept.first());
    }
  }

  /** How many windows are kept. */
  public int size() {
    return kept.size();
  }
}

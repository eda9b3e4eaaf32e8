package katas.analytics;

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

/**
 * The windows that are kept, by key and start, and in the order of their ends, so that those that
 * are due are found without looking at the others.
 *
 * <p>Invariant: a pane is in {@code due} exactly when its count has not been emitted.
 */
final class Panes {
  private final Map<String, NavigableMap<Instant, Pane>> byKey = new HashMap<>();
  private final NavigableSet<Pane> due = new TreeSet<>(Pane.BY_END);
  private final NavigableSet<Pane> kept = new TreeSet<>(Pane.BY_END);

  /** The key's panes by start; not to be changed. */
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

  /** Tells what is due, each once. */
  List<Emission> emit(Watermarks time) {
    List<Emission> emitted = new ArrayList<>();
    while (!due.isEmpty() && time.hasReached(due.first().window().end())) {
      Pane pane = due.pollFirst();
      emitted.add(pane.emission());
      put(pane.emittedNow());
    }
    return emitted;
  }

  /** Forgets what cannot be corrected any more. */
  void expire(Watermarks time, Duration lateness) {
    while (!kept.isEmpty() && time.hasReached(kept.first().window().end().plus(lateness))) {
      remove(kept.first());
    }
  }

  int size() {
    return kept.size();
  }
}

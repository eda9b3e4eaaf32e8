package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Windows whose borders are known before any event: sliding ones, and tumbling as one of them. */
final class Aligned implements Placing {
  private final WindowSpec.Sliding spec;
  private final Duration lateness;
  private final Panes panes;
  private final Watermarks time;

  Aligned(WindowSpec.Sliding spec, Duration lateness, Panes panes, Watermarks time) {
    this.spec = spec;
    this.lateness = lateness;
    this.panes = panes;
    this.time = time;
  }

  @Override
  public boolean add(String key, Instant at) {
    boolean taken = false;
    Instant start = Times.floor(at, spec.slide());
    while (start.plus(spec.size()).isAfter(at)) {
      Window window = new Window(start, start.plus(spec.size()));
      if (!time.hasReached(window.end().plus(lateness))) {
        addTo(key, window);
        taken = true;
      }
      start = start.minus(spec.slide());
    }
    return taken;
  }

  private void addTo(String key, Window window) {
    Pane before = panes.of(key).get(window.start());
    if (before == null) {
      panes.put(new Pane(key, window, 1, false, List.of()));
    } else {
      panes.put(new Pane(key, window, before.count() + 1, false, before.emittedSoFar()));
    }
  }
}

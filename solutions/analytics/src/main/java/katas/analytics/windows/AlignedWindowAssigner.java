package katas.analytics.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.analytics.Window;
import katas.analytics.WindowSpec;
import katas.analytics.ranges.Times;

/**
 * Windows whose borders are known before any event: sliding windows, of which tumbling is a case.
 */
final class AlignedWindowAssigner implements WindowAssigner {
  private final WindowSpec.Sliding spec;
  private final Duration lateness;
  private final WindowState state;
  private final WatermarkTracker watermarks;

  AlignedWindowAssigner(
      WindowSpec.Sliding spec, Duration lateness, WindowState state, WatermarkTracker watermarks) {
    this.spec = spec;
    this.lateness = lateness;
    this.state = state;
    this.watermarks = watermarks;
  }

  @Override
  public boolean add(String key, Instant at) {
    boolean taken = false;
    Instant start = Times.floor(at, spec.slide());
    while (start.plus(spec.size()).isAfter(at)) {
      Window window = new Window(start, start.plus(spec.size()));
      if (!watermarks.hasReached(window.end().plus(lateness))) {
        addTo(key, window);
        taken = true;
      }
      start = start.minus(spec.slide());
    }
    return taken;
  }

  private void addTo(String key, Window window) {
    Pane before = state.of(key).get(window.start());
    if (before == null) {
      state.put(new Pane(key, window, 1, false, List.of()));
    } else {
      state.put(new Pane(key, window, before.count() + 1, false, before.emittedSoFar()));
    }
  }
}

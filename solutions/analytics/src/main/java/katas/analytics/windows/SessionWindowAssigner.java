package katas.analytics.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import katas.analytics.Window;

/**
 * Sessions. An event makes one from its time to the end of the gap; it merges with those that it
 * overlaps, and only then can be too late (rule 2.6).
 */
final class SessionWindowAssigner implements WindowAssigner {
  private final Duration gap;
  private final Duration lateness;
  private final WindowState state;
  private final WatermarkTracker watermarks;

  SessionWindowAssigner(
      Duration gap, Duration lateness, WindowState state, WatermarkTracker watermarks) {
    this.gap = gap;
    this.lateness = lateness;
    this.state = state;
    this.watermarks = watermarks;
  }

  @Override
  public boolean add(String key, Instant at) {
    List<Pane> near = near(key, at);
    Instant start = at;
    Instant end = at.plus(gap);
    long count = 1;
    List<Window> retracts = new ArrayList<>();
    for (Pane pane : near) {
      start = pane.window().start().isBefore(start) ? pane.window().start() : start;
      end = pane.window().end().isAfter(end) ? pane.window().end() : end;
      count += pane.count();
      retracts.addAll(pane.emittedSoFar());
    }
    if (watermarks.hasReached(end.plus(lateness))) {
      return false;
    }
    near.forEach(state::remove);
    retracts.sort(Comparator.comparing(Window::start));
    state.put(new Pane(key, new Window(start, end), count, false, List.copyOf(retracts)));
    return true;
  }

  /**
   * The sessions with an event less than the gap away: those that begin before the new event's gap
   * ends, and end after it. Sessions do not overlap, so the last ones are enough.
   */
  private List<Pane> near(String key, Instant at) {
    List<Pane> near = new ArrayList<>();
    for (Pane pane : state.of(key).headMap(at.plus(gap), false).descendingMap().values()) {
      if (!pane.window().end().isAfter(at)) {
        break;
      }
      near.add(pane);
    }
    return near;
  }
}

package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Windows that events make: each reaches from its event to the end of the gap, and those that
 * overlap merge.
 */
final class Sessions implements Placing {
  private final Duration gap;
  private final Duration lateness;
  private final Panes panes;
  private final Watermarks time;

  Sessions(Duration gap, Duration lateness, Panes panes, Watermarks time) {
    this.gap = gap;
    this.lateness = lateness;
    this.panes = panes;
    this.time = time;
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
    if (time.hasReached(end.plus(lateness))) {
      return false;
    }
    near.forEach(panes::remove);
    retracts.sort(Comparator.comparing(Window::start));
    panes.put(new Pane(key, new Window(start, end), count, false, List.copyOf(retracts)));
    return true;
  }

  /**
   * The sessions with an event less than the gap away: those that begin before the new event's gap
   * ends, and end after it. Sessions do not overlap, so the last ones are enough.
   */
  private List<Pane> near(String key, Instant at) {
    List<Pane> near = new ArrayList<>();
    for (Pane pane : panes.of(key).headMap(at.plus(gap), false).descendingMap().values()) {
      if (!pane.window().end().isAfter(at)) {
        break;
      }
      near.add(pane);
    }
    return near;
  }
}

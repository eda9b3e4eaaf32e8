package katas.analytics;

import java.util.Comparator;
import java.util.List;

/**
 * A window of a key and what is in it. Immutable: a pane that changes is replaced.
 *
 * @param count how many events
 * @param emitted whether this very window and count was emitted
 * @param retracts what was emitted before and does not hold any more
 */
record Pane(String key, Window window, long count, boolean emitted, List<Window> retracts) {
  /** In the order in which windows are emitted. */
  static final Comparator<Pane> BY_END =
      Comparator.comparing((Pane pane) -> pane.window().end())
          .thenComparing(pane -> pane.window().start())
          .thenComparing(Pane::key);

  Pane emittedNow() {
    return new Pane(key, window, count, true, List.of());
  }

  /** What has to be taken back when something takes this one's place. */
  List<Window> emittedSoFar() {
    return emitted ? List.of(window) : retracts;
  }

  Emission emission() {
    return new Emission(key, window, count, retracts);
  }
}

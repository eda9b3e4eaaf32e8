package katas.analytics.windows;

import java.util.Comparator;
import java.util.List;
import katas.analytics.Emission;
import katas.analytics.Window;

/**
 * A window of a key and what is in it. Immutable: a pane that changes is replaced.
 *
 * @param count how many events
 * @param emitted whether this very window and count was emitted
 * @param retracts emitted windows that the next emission takes back
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

  /** What an emission in place of this pane retracts. */
  List<Window> emittedSoFar() {
    return emitted ? List.of(window) : retracts;
  }

  Emission emission() {
    return new Emission(key, window, count, retracts);
  }
}

package katas.analytics;

import java.util.Comparator;
import java.util.List;

/**
 * A window of a key and what is in it. Immutable: a pane that changes is replaced.
 *
 * @param count how many events
 * @param told whether this very window and count was told
 * @param replaces what was told before and does not hold any more
 */
record Pane(String key, Window window, long count, boolean told, List<Window> replaces) {
  /** In the order in which windows are told. */
  static final Comparator<Pane> BY_END =
      Comparator.comparing((Pane pane) -> pane.window().end())
          .thenComparing(pane -> pane.window().start())
          .thenComparing(Pane::key);

  Pane toldNow() {
    return new Pane(key, window, count, true, List.of());
  }

  /** What has to be taken back when something takes this one's place. */
  List<Window> toldSoFar() {
    return told ? List.of(window) : replaces;
  }

  Emission emission() {
    return new Emission(key, window, count, replaces);
  }
}

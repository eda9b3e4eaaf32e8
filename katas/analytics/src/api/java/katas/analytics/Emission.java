package katas.analytics;

import java.util.List;

/**
 * The result of a window.
 *
 * @param key whose window it is
 * @param window the window
 * @param count how many events it has, at least 1
 * @param replaces windows of the key that were told before and do not hold any more, in the order
 *     of their starts; empty for what is told for the first time. A correction of a window replaces
 *     that window, a merged session those it was made of that were told
 */
public record Emission(String key, Window window, long count, List<Window> replaces) {
  /** Copies the windows. */
  public Emission {
    replaces = List.copyOf(replaces);
  }
}

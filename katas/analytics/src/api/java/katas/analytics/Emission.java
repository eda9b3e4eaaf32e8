package katas.analytics;

import java.util.List;

/**
 * The count of a window, sent to whoever reads the stream.
 *
 * @param key the key that the window counts
 * @param window the window
 * @param count how many events it has, at least 1
 * @param retracts emitted windows of the key that this emission takes back, ordered by start; empty
 *     the first time. A correction retracts the emission of the same window. A merged session
 *     retracts those emitted sessions that it was made of. No emission is retracted twice
 */
public record Emission(String key, Window window, long count, List<Window> retracts) {
  /** Copies the windows. */
  public Emission {
    retracts = List.copyOf(retracts);
  }
}

package katas.analytics;

import java.time.Duration;

/**
 * Into which windows an event goes. All borders of the first two are aligned to the epoch; all
 * lengths are whole milliseconds.
 */
public sealed interface WindowSpec {

  /**
   * Windows one after the other.
   *
   * @param size how long each is, positive
   */
  record Tumbling(Duration size) implements WindowSpec {}

  /**
   * Windows that overlap: one begins every {@code every}, so each event is in size / every of them.
   *
   * @param size how long each is, a multiple of {@code every}
   * @param every how far apart their starts are, positive
   */
  record Sliding(Duration size, Duration every) implements WindowSpec {}

  /**
   * Windows that end when nothing happens: two events of a key are in the same session when less
   * than {@code gap} lies between them, directly or by events between. It starts at its first event
   * and ends {@code gap} after its last.
   *
   * @param gap positive
   */
  record Session(Duration gap) implements WindowSpec {}
}

package katas.analytics;

import java.time.Duration;

/**
 * Which windows an event belongs to. Tumbling and sliding windows are aligned to 1970-01-01T00:00Z.
 * All lengths are whole milliseconds.
 */
public sealed interface WindowSpec {

  /**
   * Windows one after the other.
   *
   * @param size the length of a window, positive
   */
  record Tumbling(Duration size) implements WindowSpec {}

  /**
   * Windows that overlap. A window starts every {@code slide}, so an event is in size / slide
   * windows.
   *
   * @param size the length of a window, a multiple of {@code slide}
   * @param slide the distance between two starts, positive
   */
  record Sliding(Duration size, Duration slide) implements WindowSpec {}

  /**
   * Windows that end when nothing happens. Two events of a key are in the same session when they
   * are less than {@code gap} apart, directly or by events between them. A session starts at its
   * first event and ends {@code gap} after its last.
   *
   * @param gap positive
   */
  record Session(Duration gap) implements WindowSpec {}
}

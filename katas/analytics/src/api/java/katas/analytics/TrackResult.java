package katas.analytics;

import katas.blocks.LogPosition;

/** The result of {@link AnalyticsServer#track}. */
public sealed interface TrackResult {

  /**
   * The event is in the log, and will be counted.
   *
   * @param position where
   */
  record Accepted(LogPosition position) implements TrackResult {}

  /**
   * The event is not in the log; nothing changed.
   *
   * @param problem why; where several problems apply, one of them
   */
  record Refused(Problem problem) implements TrackResult {}
}

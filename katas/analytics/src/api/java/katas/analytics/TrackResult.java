package katas.analytics;

import katas.blocks.LogPosition;

/** What became of an event that was sent. */
public sealed interface TrackResult {

  /**
   * It is in the log, and will be counted.
   *
   * @param position where
   */
  record Accepted(LogPosition position) implements TrackResult {}

  /**
   * It is not, and nothing changed.
   *
   * @param problem why
   */
  record Refused(Problem problem) implements TrackResult {}
}

package katas.videostreaming;

import java.time.Duration;

/** What a player does next. */
public sealed interface Action {

  /**
   * Download the next segment.
   *
   * @param rung in which quality, from 0
   */
  record Fetch(int rung) implements Action {}

  /**
   * Do nothing, since there is no room in the buffer, then ask again.
   *
   * @param time how long until there is room, more than zero
   */
  record Wait(Duration time) implements Action {}
}

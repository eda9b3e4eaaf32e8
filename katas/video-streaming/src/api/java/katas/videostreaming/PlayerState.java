package katas.videostreaming;

import java.time.Duration;
import java.util.List;

/**
 * What a player knows when it chooses the next segment.
 *
 * @param ladder bits per second of the rungs, growing, at least one
 * @param segment how long a segment plays
 * @param capacity how much the buffer holds
 * @param buffered how much is in it now, at most {@code capacity}
 * @param downloads the downloads so far, at most the last 20, the newest last; empty at the start
 */
public record PlayerState(
    List<Long> ladder,
    Duration segment,
    Duration capacity,
    Duration buffered,
    List<Download> downloads) {

  /** Copies the lists. */
  public PlayerState {
    ladder = List.copyOf(ladder);
    downloads = List.copyOf(downloads);
  }
}

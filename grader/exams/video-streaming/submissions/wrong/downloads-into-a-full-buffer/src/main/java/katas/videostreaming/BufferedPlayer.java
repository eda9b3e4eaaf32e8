// A player that is never idle.
package katas.videostreaming;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Plays a video: fetches by a rule while there is room in the buffer. */
public final class BufferedPlayer implements Player {
  private static final int REMEMBERED = 20;

  private final List<Long> ladder;
  private final Duration segment;
  private final Duration capacity;
  private final SwitchingRule rule;
  private final Deque<Download> downloads = new ArrayDeque<>();

  /**
   * Begins.
   *
   * @param ladder bits per second of the rungs, growing, at least one
   * @param segment how long a segment plays
   * @param capacity how much the buffer holds, at least one segment
   * @param rule chooses
   */
  public BufferedPlayer(
      List<Long> ladder, Duration segment, Duration capacity, SwitchingRule rule) {
    this.ladder = List.copyOf(ladder);
    this.segment = segment;
    this.capacity = capacity;
    this.rule = rule;
  }

  @Override
  public Action next(Duration buffered) {
    Duration tooMuch = buffered.minus(capacity);
    if (tooMuch.compareTo(Duration.ZERO) >= 0) { // BUG: a whole segment has to fit
      return new Action.Wait(tooMuch.plus(segment));
    }
    PlayerState state =
        new PlayerState(ladder, segment, capacity, buffered, List.copyOf(downloads));
    return new Action.Fetch(rule.choose(state));
  }

  @Override
  public void downloaded(Download download) {
    downloads.addLast(download);
    if (downloads.size() > REMEMBERED) {
      downloads.removeFirst();
    }
  }
}

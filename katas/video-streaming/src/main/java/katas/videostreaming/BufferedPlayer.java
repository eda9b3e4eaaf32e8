package katas.videostreaming;

import java.time.Duration;
import java.util.List;
import katas.blocks.NotImplementedException;

/** Plays a video: fetches by a rule while there is room in the buffer. */
public final class BufferedPlayer implements Player {

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
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public Action next(Duration buffered) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public void downloaded(Download download) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }
}

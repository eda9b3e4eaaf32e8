package katas.videostreaming;

import java.time.Duration;

/**
 * One playing of one video. The test plays for it: it lets the time pass, moves the bytes and
 * empties the buffer, and tells.
 *
 * <p>Thread safety: used by one thread.
 */
public interface Player {

  /**
   * What to do now. Asked when nothing is being downloaded.
   *
   * @param buffered how much is in the buffer
   */
  Action next(Duration buffered);

  /** Tells that the segment that was fetched last has come. */
  void downloaded(Download download);
}

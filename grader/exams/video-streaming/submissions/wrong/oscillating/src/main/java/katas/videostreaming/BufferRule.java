// A straight map from buffer to rung.
package katas.videostreaming;

import java.time.Duration;
import java.util.List;

/** Switches by how full the buffer is: BBA. */
public final class BufferRule implements SwitchingRule {
  /*
   * Invariant: the map from buffer to bit rate is a straight line, from the lowest rung at the
   * reservoir to the highest at nine tenths of the capacity. The choice stays until the line has
   * passed the next rung up or the own one down, and goes up only where the network keeps up with
   * it: else it would swing between the two rungs that enclose the throughput.
   */
  private static final double RESERVOIR = 0.25;
  private static final double UPPER = 0.9;

  @Override
  public int choose(PlayerState state) {
    List<Download> downloads = state.downloads();
    if (downloads.isEmpty()) {
      return 0;
    }
    double allowed = allowed(state);
    int rung = 0;
    while (rung + 1 < state.ladder().size() && state.ladder().get(rung + 1) <= allowed) {
      rung++; // BUG: a little more or less in the buffer moves it to and fro
    }
    return rung;
  }

  /** The bit rate that the buffer allows. */
  private static double allowed(PlayerState state) {
    List<Long> ladder = state.ladder();
    long lowest = ladder.get(0);
    long highest = ladder.get(ladder.size() - 1);
    double filled = seconds(state.buffered()) / seconds(state.capacity());
    double part = (filled - RESERVOIR) / (UPPER - RESERVOIR);
    return lowest + Math.max(0, Math.min(1, part)) * (highest - lowest);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}

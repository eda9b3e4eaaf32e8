// A rule that settles after the start.
package katas.videostreaming;

import java.util.List;

/** Switches by how fast the last segments came. */
public final class ThroughputRule implements SwitchingRule {
  /*
   * Invariant: what is chosen is the lowest, or needs no more than the throughput, and much less
   * while the buffer is nearly empty. To go up needs more room than to stay, and goes one rung at a
   * time, so that the choice does not swing where the throughput lies between two rungs.
   */
  private static final double TO_GO_UP = 0.85;
  private static final double TO_STAY = 1;
  private static final double NEARLY_EMPTY = 0.7;

  @Override
  public int choose(PlayerState state) {
    List<Download> downloads = state.downloads();
    if (downloads.isEmpty()) {
      return 0;
    }
    int now = downloads.get(downloads.size() - 1).rung();
    double throughput = Throughput.of(downloads);
    int up = now + 1;
    boolean starting = downloads.size() < 20;
    // BUG: a network that is bad at the start may become better
    if (starting && up < state.ladder().size() && state.ladder().get(up) <= TO_GO_UP * throughput) {
      return up;
    }
    boolean nearlyEmpty = state.buffered().compareTo(state.segment()) < 0;
    double most = throughput * (nearlyEmpty ? NEARLY_EMPTY : TO_STAY);
    int rung = now;
    while (rung > 0 && state.ladder().get(rung) > most) {
      rung--;
    }
    return rung;
  }
}

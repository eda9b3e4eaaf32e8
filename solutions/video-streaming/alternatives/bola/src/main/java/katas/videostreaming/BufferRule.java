package katas.videostreaming;

import java.util.List;

/** Switches by how full the buffer is: BOLA, by Lyapunov optimisation. */
public final class BufferRule implements SwitchingRule {
  /*
   * Invariant: the choice has the best of (V (utility + gamma) - buffered) / bits, where utility is
   * the logarithm of the rung over the lowest, and V is such that the highest rung is chosen when
   * the buffer is nearly full. A rise ends where the network keeps up with it (BOLA-O).
   */
  private static final double GAMMA = 5;

  @Override
  public int choose(PlayerState state) {
    List<Download> downloads = state.downloads();
    if (downloads.isEmpty()) {
      return 0;
    }
    int now = downloads.get(downloads.size() - 1).rung();
    int best = best(state);
    double throughput = Throughput.of(downloads);
    while (best > now && state.ladder().get(best) > throughput) {
      best--;
    }
    return best > now ? now + 1 : best;
  }

  private static int best(PlayerState state) {
    double buffered = segments(state, state.buffered().toNanos());
    double room = segments(state, state.capacity().toNanos()) - 1;
    int top = state.ladder().size() - 1;
    double control = room / (utility(state, top) + GAMMA);
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int rung = 0; rung <= top; rung++) {
      double value = control * (utility(state, rung) + GAMMA - 1) - buffered;
      double score = value / state.ladder().get(rung);
      if (score > highest) {
        highest = score;
        best = rung;
      }
    }
    return best;
  }

  private static double utility(PlayerState state, int rung) {
    return Math.log((double) state.ladder().get(rung) / state.ladder().get(0)) + 1;
  }

  private static double segments(PlayerState state, long nanos) {
    return (double) nanos / state.segment().toNanos();
  }
}

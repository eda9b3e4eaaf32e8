package katas.videostreaming;

import katas.kit.Expect;

/** Compares scores with those of the brief. */
public final class Scores {
  private Scores() {}

  /** Fails when a rule does not reach the score. */
  public static void check(SwitchingRule rule, Trace trace, double least) {
    Playback playback = Playback.of(trace, rule);
    Expect.that(
        "rule 2.4: the score of "
            + rule.getClass().getSimpleName()
            + " is at least "
            + least
            + ": "
            + trace.name(),
        playback.score() >= least,
        "%.2f, %d s stood still, rungs %s"
            .formatted(playback.score(), playback.stalled().toSeconds(), playback.rungs()));
  }
}

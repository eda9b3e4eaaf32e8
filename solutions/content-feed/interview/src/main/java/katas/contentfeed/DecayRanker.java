package katas.contentfeed;

import java.time.Duration;
import katas.blocks.NotImplementedException;

/** Scores posts. */
public final class DecayRanker implements Ranker {

  /** A ranker under which the worth of a post halves in {@code halfLife}, which is positive. */
  public DecayRanker(Duration halfLife) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public double score(Signals signals) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }
}

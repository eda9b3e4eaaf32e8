package katas.videostreaming;

import katas.blocks.NotImplementedException;

/** Switches by how fast the last segments came. */
public final class ThroughputRule implements SwitchingRule {

  @Override
  public int choose(PlayerState state) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}

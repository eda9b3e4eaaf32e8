package katas.videostreaming;

import katas.blocks.NotImplementedException;

/** Switches by how full the buffer is. */
public final class BufferRule implements SwitchingRule {

  @Override
  public int choose(PlayerState state) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}

package katas.chat;

import java.time.InstantSource;
import katas.blocks.NotImplementedException;

/** Ids of time, node and number. */
public final class SnowflakeIds implements IdGenerator {

  /**
   * A generator of one server.
   *
   * @param node 0 to 1,023, else IllegalArgumentException
   */
  public SnowflakeIds(int node, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 2.7
  }

  @Override
  public long next(long above) {
    throw new NotImplementedException(); // TODO: rule 2.7
  }
}

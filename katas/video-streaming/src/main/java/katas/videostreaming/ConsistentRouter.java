package katas.videostreaming;

import java.util.Map;
import katas.blocks.NotImplementedException;

/** Sends viewers to edges. */
public final class ConsistentRouter implements EdgeRouter {

  /**
   * A router that knows no edge yet.
   *
   * @param loadFactor how much more than the mean an edge gets at most, more than 1: 1.25
   */
  public ConsistentRouter(double loadFactor) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void join(String edge) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void leave(String edge) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public String route(String key, Map<String, Integer> load) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }
}

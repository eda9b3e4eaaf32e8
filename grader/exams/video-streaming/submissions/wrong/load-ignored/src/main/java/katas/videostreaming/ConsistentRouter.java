// Routing by the key alone.
package katas.videostreaming;

import java.util.Map;

/** Sends viewers to edges. */
public final class ConsistentRouter implements EdgeRouter {
  private final Preference preference = new Preference();

  /**
   * A router that knows no edge yet.
   *
   * @param loadFactor how much more than the mean an edge gets at most, more than 1: 1.25
   */
  public ConsistentRouter(double loadFactor) {
    if (!(loadFactor > 1)) {
      throw new IllegalArgumentException("the load factor is more than 1, not " + loadFactor);
    }
  }

  @Override
  public void join(String edge) {
    if (preference.edges().contains(edge)) {
      throw new IllegalArgumentException(edge + " is there already");
    }
    preference.add(edge);
  }

  @Override
  public void leave(String edge) {
    if (!preference.edges().contains(edge)) {
      throw new IllegalArgumentException(edge + " is not there");
    }
    preference.remove(edge);
  }

  @Override
  public String route(String key, Map<String, Integer> load) {
    if (preference.edges().isEmpty()) {
      throw new IllegalStateException("there is no edge");
    }
    return preference.first(key, edge -> true); // BUG: however full it is
  }
}

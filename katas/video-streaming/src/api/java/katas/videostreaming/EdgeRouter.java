package katas.videostreaming;

import java.util.Map;

/**
 * Sends viewers to edges, so that the same key mostly goes to the same edge, and none has much more
 * to do than the others: consistent hashing with bounded loads. Routers that were told of the same
 * edges in the same order send alike.
 *
 * <p>Thread safety: used by one thread. Cost: no round trip.
 */
public interface EdgeRouter {

  /**
   * An edge is there from now on.
   *
   * @param edge its name; IllegalArgumentException when it is there already
   */
  void join(String edge);

  /** An edge is gone; IllegalArgumentException when it was not there. */
  void leave(String edge);

  /**
   * The edge for one more viewer of a key.
   *
   * @param key what is asked for
   * @param load how many viewers each edge has at the moment; an edge that is not in it has none,
   *     and names that are no edges do not count
   * @return an edge whose load, with this viewer, is at most the load factor times the mean of all
   *     edges with this viewer, rounded up
   * @throws IllegalStateException when there is no edge
   */
  String route(String key, Map<String, Integer> load);
}

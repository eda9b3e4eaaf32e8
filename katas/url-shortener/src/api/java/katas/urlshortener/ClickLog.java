package katas.urlshortener;

import java.util.List;

/**
 * The message log between the redirects and the counting (Kafka).
 *
 * <p>Guarantee: clicks whose append was answered are delivered to a {@link ClickCounter} at least
 * once, in batches, in any order. When an append throws {@link katas.blocks.UnavailableException}
 * it is unknown whether its clicks are in the log.
 *
 * <p>Thread safety: safe for any number of servers and threads. Cost: an append is one round trip,
 * whatever the number of its clicks.
 */
public interface ClickLog {

  /**
   * Adds clicks.
   *
   * @param clicks 1 to 500, else {@link IllegalArgumentException}
   */
  void append(List<Click> clicks);
}

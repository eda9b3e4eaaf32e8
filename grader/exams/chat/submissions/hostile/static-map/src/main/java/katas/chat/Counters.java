// Numbers that outlive a restart in the same process.
package katas.chat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import katas.blocks.VersionedTable;

/**
 * Numbers that never come twice on a device, though it crashes: each is written before it is used.
 */
final class Counters {
  private static final Map<String, Long> NEWEST = new ConcurrentHashMap<>(); // BUG: not on the disk

  Counters(VersionedTable disk) {}

  /** The next number of a counter, 1 or more. */
  long next(String name) {
    return NEWEST.merge(name, 1L, Long::sum);
  }
}

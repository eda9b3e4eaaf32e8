// An id is made of the time that the clock shows now, and of a number that wraps.
package katas.chat;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Ids of time, node and number.
 *
 * <p>Invariant: {@code time} and {@code number} are those of the newest id, and only go up. So the
 * clock matters only when it is ahead of them; when it is not, they count on by themselves.
 */
public final class SnowflakeIds implements IdGenerator {
  private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final int NODE_BITS = 10;
  private static final int NUMBER_BITS = 12;

  private final long node;
  private final InstantSource clock;
  private long time;
  private long number = -1;

  /**
   * A generator of one server.
   *
   * @param node 0 to 1,023, else IllegalArgumentException
   */
  public SnowflakeIds(int node, InstantSource clock) {
    Checks.require(node >= 0 && node < 1 << NODE_BITS, "a node is 0 to 1,023: " + node);
    this.node = node;
    this.clock = clock;
  }

  @Override
  public long next(long above) {
    Checks.require(above >= 0, "an id is not negative: " + above);
    long now = clock.millis() - EPOCH;
    if (now != time) {
      begin(now); // BUG: the clock may go back
    }
    long aboveTime = above >> (NODE_BITS + NUMBER_BITS);
    if (aboveTime > time) {
      begin(aboveTime);
    }
    long id = count();
    return id > above ? id : above(aboveTime + 1);
  }

  /** Goes on in a later millisecond, as if it were that late. */
  private long above(long later) {
    begin(later);
    return count();
  }

  private void begin(long newTime) {
    time = newTime;
    number = -1;
  }

  private long count() {
    number++;
    number %= 1 << NUMBER_BITS; // BUG: the number may be used up
    return (time << (NODE_BITS + NUMBER_BITS)) | (node << NUMBER_BITS) | number;
  }
}

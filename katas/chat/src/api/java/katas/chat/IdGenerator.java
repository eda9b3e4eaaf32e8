package katas.chat;

/**
 * Makes the ids of messages on one server, without asking any other.
 *
 * <p>An id is a positive number of 63 bits, the most significant first:
 *
 * <pre>
 *  41 bits  milliseconds since 2024-01-01T00:00:00Z
 *  10 bits  the server's node number
 *  12 bits  0 to 4,095: the how many-th id of this millisecond
 * </pre>
 *
 * <p>Guarantee: every id is greater than all that this generator has given before, whatever its
 * clock does, and no generator with another node number gives it. When the 4,096 ids of a
 * millisecond are used up, or the clock stands before the newest id, the ids go on with the next
 * number, into the next millisecond if need be; there is no waiting.
 *
 * <p>Thread safety: used by one thread at a time.
 */
public interface IdGenerator {

  /**
   * A new id.
   *
   * @param above the id is greater than this one too, which another server may have made with a
   *     clock that is ahead; 0 or more, else {@link IllegalArgumentException}
   */
  long next(long above);
}

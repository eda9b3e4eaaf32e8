package katas.chat;

/**
 * Makes the ids of messages on one server, without asking any other.
 *
 * <p>An id is a positive number of 63 bits, the most significant first:
 *
 * <pre>
 *  41 bits  milliseconds since 2024-01-01T00:00:00Z
 *  10 bits  the server's node number
 *  12 bits  sequence number within the millisecond, 0 to 4,095
 * </pre>
 *
 * <p>Guarantee: an id is greater than all that this generator has made before, whatever its clock
 * does, and no generator with another node number makes it. The sequence begins at 0 in a new
 * millisecond. When the 4,096 ids of a millisecond are used up, or the clock stands before the
 * newest id, the generator goes on with the next sequence number and, after 4,095, with the next
 * millisecond. It never waits.
 *
 * <p>Thread safety: used by one thread at a time.
 */
public interface IdGenerator {

  /**
   * Makes an id.
   *
   * @param above the id is greater than this one too; another server, with a clock that is ahead,
   *     may have made it. 0 or more, else {@link IllegalArgumentException}
   */
  long next(long above);
}

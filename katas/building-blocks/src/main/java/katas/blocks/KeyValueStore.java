package katas.blocks;

import java.time.Duration;
import java.util.Optional;

/**
 * Strings by key with expiry and compare-and-set: the cache and lock server of the whiteboard
 * (Redis). Expiry is measured by the store's own clock, so a server with a wrong clock cannot
 * lengthen it; an entry is gone at the very instant when its time to live has passed. Redis counts
 * whole milliseconds, and a part of one as one; the simulation counts nanoseconds.
 *
 * <p>Guarantee: each call takes effect at one instant. There is no call over several keys.
 *
 * <p>Errors: any call may throw {@link UnavailableException}, and then it is unknown whether it
 * took effect. A null argument throws {@link NullPointerException}, a time to live that is not
 * positive {@link IllegalArgumentException}. Redis stores UTF-8, so a text with half of a surrogate
 * pair is refused there with an {@link IllegalArgumentException}; the simulation takes it.
 *
 * <p>Thread safety: safe for any number of servers and threads.
 *
 * <p>Cost: each call is one round trip, about 0.5 ms in a data centre.
 */
public interface KeyValueStore {

  /** The value of {@code key}, or empty when there is none or it has expired: {@code GET}. */
  Optional<String> get(String key);

  /** Sets a value that never expires: {@code SET}. An earlier expiry is dropped. */
  void put(String key, String value);

  /** Sets a value that is gone after {@code timeToLive}: {@code SET ... PX}. */
  void put(String key, String value, Duration timeToLive);

  /**
   * Sets a value when there is none: {@code SET ... NX PX}.
   *
   * @return true when it was set; false when the key has a value, which stays with its expiry
   */
  boolean putIfAbsent(String key, String value, Duration timeToLive);

  /**
   * Replaces {@code expected} by {@code value} and keeps the expiry; in Redis a script of three
   * lines.
   *
   * @return true when replaced; false when the value is another, has expired or never was
   */
  boolean compareAndSet(String key, String expected, String value);

  /**
   * Replaces {@code expected} by {@code value}, which is gone after {@code timeToLive}; in Redis
   * the same script, with {@code PX}.
   *
   * @return true when replaced; false when the value is another, has expired or never was, and then
   *     the expiry stays too
   */
  boolean compareAndSet(String key, String expected, String value, Duration timeToLive);

  /**
   * Removes the key when its value is {@code expected}; in Redis a script of three lines.
   *
   * @return true when removed; false when the value is another, has expired or never was
   */
  boolean compareAndDelete(String key, String expected);

  /** Removes the key whatever its value: {@code DEL}. Returns whether there was one. */
  boolean delete(String key);

  /**
   * Adds 1 to a counter: {@code INCR}. A missing key counts as 0; expiry is kept. A whole number is
   * what {@link Long#toString(long)} writes and nothing else, so neither {@code +1} nor {@code 01}.
   *
   * @return the value after the addition, so 1 for a key that was missing
   * @throws IllegalArgumentException when the value is not a whole number or is {@link
   *     Long#MAX_VALUE}; it then stays as it is
   */
  long increment(String key);

  /**
   * Adds to a counter unless that would bring it above a limit; in Redis a script of twenty lines.
   * A missing counter counts as 0 and begins with its expiry in the same instant; one that exists
   * keeps its expiry. A negative amount takes back, down to 0 and no further, and begins nothing.
   *
   * <p>With an amount of 3 and a limit of 10, a counter at 7 answers 7 and becomes 10; one at 8
   * answers 8 and stays.
   *
   * @return the value before, 0 when there was none; so the amount was added when this plus the
   *     amount is at most the limit
   * @throws IllegalArgumentException when the value is not a whole number, or the sum is out of the
   *     range of a long; it then stays as it is
   */
  long addUpTo(String key, long amount, long limit, Duration timeToLive);
}

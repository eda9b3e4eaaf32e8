package katas.blocks;

/**
 * The wires between machines, as one machine sees them: datagrams. Whoever wants more, such as
 * delivery, order or an answer, builds it on top.
 *
 * <p>Guarantee: none but these two. What arrives is what was sent, whole, and the sender's name is
 * right. A message may be lost, come late, come more than once and overtake an earlier one; one to
 * a machine that is down, cut off or does not exist is lost, and the sender is not told.
 *
 * <p>Thread safety: safe for any number of threads. Cost: one message; the sender does not wait. A
 * way within a data centre takes about 0.5 ms, one across the world 150 ms.
 */
public interface Network {

  /**
   * Sends a message and returns at once.
   *
   * @param to the name of the machine to receive it
   * @param message what it receives, a copy of its own each time: a record of strings, numbers,
   *     booleans, enums, times, other such records, and lists, sets, maps or optionals of these;
   *     else {@link IllegalArgumentException}
   * @throws NullPointerException when either is null
   */
  void send(String to, Record message);
}

package katas.blocks;

/**
 * An append-only log of messages, in topics: the queue of the whiteboard (Kafka). Who appends does
 * not wait for who reads; many groups read the same topic, each at its own pace.
 *
 * <p>A topic is cut into partitions, and a message's key says which: equal keys, same partition. A
 * partition keeps the order in which it was appended to; between partitions there is no order. How
 * many partitions a topic has is decided by whoever runs the log, and is 1 where nobody did.
 *
 * <p>Guarantee: at least once. A message that was appended is never lost, and every {@linkplain
 * #join group} gets it until one of its consumers has {@linkplain LogConsumer#commit committed} it,
 * so after a crash it may come a second time. An append whose answer was lost may have happened, so
 * who tries again may append twice.
 *
 * <p>Errors: any call may throw {@link UnavailableException}, and then it is unknown whether it
 * took effect. A null argument throws {@link NullPointerException}. The producer of Kafka tries
 * again by itself for a while and numbers what it sends, so a single lost answer is seldom seen
 * there. Kafka takes messages of up to 1 MiB, names of up to 200 plain characters and no half of a
 * surrogate pair, and refuses others with an {@link IllegalArgumentException}; the simulation takes
 * all.
 *
 * <p>Thread safety: safe for any number of servers and threads.
 *
 * <p>Cost: an append is one round trip, whatever the number of readers.
 */
public interface MessageLog {

  /**
   * Appends a message at the end of its key's partition. A topic that does not exist is made.
   *
   * @param topic the topic's name, not blank
   * @param key says which partition; messages that must keep their order have the same key
   * @param value the message; any text
   * @return where it stands
   */
  LogPosition append(String topic, String key, String value);

  /**
   * Makes a new consumer of a group. The partitions of the topic are shared out evenly among the
   * consumers of a group, each partition to one of them, and shared out anew when a consumer joins,
   * closes or crashes; each then goes on behind what is committed in the partitions that it got.
   * The simulation sees a crash at once, Kafka after the session timeout (45 s by default).
   *
   * @param topic the topic's name, not blank; it need not exist yet
   * @param group the group's name; a group that is new begins at the oldest message
   */
  LogConsumer join(String topic, String group);
}

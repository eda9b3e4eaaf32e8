package katas.blocks;

import java.util.List;

/**
 * One member of a consumer group. It belongs to the server that joined, and is used by one thread
 * at a time; see {@link MessageLog} for guarantee and errors.
 */
public interface LogConsumer extends AutoCloseable {

  /**
   * The next messages of the partitions that this consumer has now, in order within a partition.
   * What was polled is not polled again by this consumer, committed or not, unless its partition
   * was shared out anew in between: then everything that is not committed comes again, to whoever
   * has the partition.
   *
   * @param most how many messages at most, 1 to 1,000, else {@link IllegalArgumentException}
   * @return empty when none is left in these partitions at the moment. The simulation never waits;
   *     Kafka says so when the group has shared its partitions out, some tenths of a second after a
   *     change of the members, and after 5 s in any case, when it may be wrong
   */
  List<LogEntry> poll(int most);

  /**
   * Says that {@code entry} and all before it in its partition are done: the group does not get
   * them again. To commit before the work is done is to lose it in a crash. Committing less than is
   * committed already changes nothing.
   *
   * @return false when the partition is not this consumer's any more, which a consumer learns that
   *     was slow: nothing is committed, and the work may be done by another too
   */
  boolean commit(LogEntry entry);

  /** Leaves the group. Its partitions go to the others; closing again changes nothing. */
  @Override
  void close();
}

package katas.blocks;

import java.util.List;
import java.util.Optional;

/**
 * Row locks held until the end of a transaction. Use it from one thread and close it:
 *
 * <pre>{@code
 * try (Transaction transaction = table.begin()) {
 *   Row<Account> row = transaction.lock(Account.class, "ann").orElseThrow();
 *   transaction.commit(Write.update(row, row.value().minus(10)));
 * }
 * }</pre>
 *
 * <p>Guarantee: between {@code lock} and the end nobody else locks or writes the row; others can
 * still read it. When the server that began it crashes, its locks are released and nothing is
 * written. After the end every call throws {@link IllegalStateException}.
 *
 * <p>A call that throws {@link UnavailableException} has lost the connection, and PostgreSQL rolls
 * back with it: close the transaction and begin another one. The simulation would go on. If it was
 * the commit, it is unknown whether it took effect.
 *
 * <p>Cost: each call is one round trip, and a lock holds up everybody who wants the same row. Each
 * transaction occupies a connection from its first call to its end, of which a server has some
 * dozens; in the simulation there is no such limit.
 */
public interface Transaction extends AutoCloseable {

  /**
   * Locks a row and reads it: {@code SELECT ... FOR UPDATE}. Waits while another transaction has
   * it. A row that does not exist cannot be locked.
   *
   * @return the row, or empty when there is none and so nothing is locked
   * @throws DeadlockException when waiting would never end since a circle of transactions wait for
   *     each other; this transaction is then rolled back. PostgreSQL takes a second to notice
   */
  <T extends Record> Optional<Row<T>> lock(Class<T> type, String key);

  /**
   * Locks a row and reads it, unless another transaction has it: {@code SELECT ... FOR UPDATE SKIP
   * LOCKED}. Never waits.
   *
   * @return the row, or empty when there is none or another transaction has locked it
   */
  <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key);

  /**
   * Writes a batch as {@link VersionedTable#write} does, releases all locks and ends the
   * transaction.
   *
   * @param writes up to 100 writes, of locked rows or others
   * @return true when the batch is written; false when a condition did not hold: nothing changed
   *     and the transaction has ended
   * @throws DeadlockException as in {@link #lock}, for rows that this transaction has not locked
   */
  boolean commit(List<Write> writes);

  /** The same as {@link #commit(List)}. */
  default boolean commit(Write... writes) {
    return commit(List.of(writes));
  }

  /** Rolls back and releases all locks; does nothing after the end. */
  @Override
  void close();
}

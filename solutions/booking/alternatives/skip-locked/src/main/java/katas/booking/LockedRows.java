package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Rows that one transaction has locked, never waiting for another one. */
final class LockedRows implements AutoCloseable {
  private static final SeatEntry NOBODY = new SeatEntry("", Instant.EPOCH, false);

  private final VersionedTable table;
  private final Transaction transaction;

  LockedRows(VersionedTable table) {
    this.table = table;
    this.transaction = table.begin();
  }

  /** The user's row, locked; empty when another server has it. */
  Optional<Stored<UserEntry>> user(String eventId, String userId) {
    return lock(Keys.user(eventId, userId), UserEntry.NONE, UserEntry.class);
  }

  /** The seat's row, locked; empty when another server has it. */
  Optional<Slot> slot(String eventId, SeatId seat) {
    return lock(Keys.seat(eventId, seat), NOBODY, SeatEntry.class)
        .map(stored -> new Slot(seat, stored));
  }

  /** A row that is not there cannot be locked, so it is made first, by a write of its own. */
  private <T extends Record> Optional<Stored<T>> lock(String key, T initial, Class<T> type) {
    Optional<Row<T>> row = transaction.tryLock(type, key);
    if (row.isEmpty() && table.write(Write.insert(key, initial))) {
      row = transaction.tryLock(type, key);
    }
    return row.map(locked -> new Stored<>(key, Optional.of(locked)));
  }

  boolean commit(List<Write> writes) {
    return transaction.commit(writes);
  }

  @Override
  public void close() {
    transaction.close();
  }
}

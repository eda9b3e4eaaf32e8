// The size of a page is trusted.
package katas.notifications;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** What was given up. */
final class DeadLetters {
  private static final int LONGEST_PAGE = 100;

  private final VersionedTable table;
  private final Deliveries deliveries;
  private final InstantSource clock;

  DeadLetters(Platform platform, Deliveries deliveries) {
    this.table = platform.table();
    this.clock = platform.clock();
    this.deliveries = deliveries;
  }

  List<DeadLetter> page(String after, int limit) {
    int size = Math.min(limit, LONGEST_PAGE); // BUG: misuse is put right in silence
    return table.scan(DeadRow.class, "", after, size).stream().map(DeadLetters::letter).toList();
  }

  private static DeadLetter letter(Row<DeadRow> row) {
    DeadRow dead = row.value();
    return new DeadLetter(
        dead.notificationId(), dead.channel(), dead.reason(), dead.diedAt(), row.key());
  }

  boolean replay(DeadLetter letter) {
    Optional<Row<DeliveryRow>> row =
        deliveries.read(Keys.delivery(letter.notificationId(), letter.channel()));
    return row.isPresent()
        && row.get().value().state() == State.DEAD
        && row.get().value().index().equals(letter.cursor())
        && deliveries.change(row.get(), row.get().value().replayed(clock.instant())).isPresent();
  }
}

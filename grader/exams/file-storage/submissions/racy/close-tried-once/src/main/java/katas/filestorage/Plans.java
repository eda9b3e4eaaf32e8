// Plans that are closed unless somebody works on them.
package katas.filestorage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.PlanRow;
import katas.filestorage.Rows.State;

/** Uploads that are under way, and those that are done. */
final class Plans {
  /*
   * Invariant: an upload is saved in the batch that makes its row SAVED or COPY, and only from
   * OPEN. Whoever wants that it is saved no more makes it CLOSED first; every batch of an upload
   * has the row's version in it, so none takes effect after that. Rows are never removed: a new one
   * would begin at version 1 and pass for the old.
   */

  private final VersionedTable table;
  private final InstantSource clock;

  Plans(VersionedTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** The row of an upload, OPEN or done. */
  Row<PlanRow> open(Upload upload) {
    String key = Keys.plan(upload);
    String fingerprint = upload.manifest().sha256() + " " + upload.target();
    while (true) {
      Optional<Row<PlanRow>> row = table.read(PlanRow.class, key);
      if (row.isEmpty()) {
        PlanRow first = new PlanRow(fingerprint, clock.instant(), State.OPEN, List.of());
        if (table.write(Write.insert(key, first))) {
          return new Row<>(key, first, 1);
        }
        continue;
      }
      if (!row.get().value().fingerprint().equals(fingerprint)) {
        throw new KeyReusedException("the key " + upload.key() + " is that of another upload");
      }
      if (row.get().value().state() != State.CLOSED) {
        return row.get();
      }
      renew(row.get());
    }
  }

  /** Notes that the device has asked now, which gives it time to go on. */
  void renew(Row<PlanRow> row) {
    PlanRow plan = row.value();
    Instant now = clock.instant();
    boolean waits = plan.state() == State.OPEN || plan.state() == State.CLOSED;
    if (waits && !(plan.state() == State.OPEN && plan.askedAt().equals(now))) {
      table.write(Write.update(row, plan.with(now, State.OPEN, plan.saved())));
    }
  }

  /** Closes what nobody has asked for since {@code limit}; afterwards none of it is open. */
  void closeAskedUntil(Instant limit) {
    for (Row<PlanRow> row : Scans.all(table, PlanRow.class, "")) {
      if (isOpen(row.value(), limit)) {
        table.write(Write.update(row, closed(row.value()))); // BUG: may be refused
      }
    }
  }

  private static boolean isOpen(PlanRow plan, Instant limit) {
    return plan.state() == State.OPEN && !plan.askedAt().isAfter(limit);
  }

  private static PlanRow closed(PlanRow plan) {
    return plan.with(plan.askedAt(), State.CLOSED, plan.saved());
  }

  /** The upload as it stands. */
  Optional<PlanRow> find(String key) {
    return table.read(PlanRow.class, key).map(Row::value);
  }

  /** A write that changes nothing and fails when the upload is not what was read. */
  static Write guard(Row<PlanRow> row) {
    return Write.update(row, row.value());
  }

  /** The row after a guard. */
  static Row<PlanRow> guarded(Row<PlanRow> row) {
    return new Row<>(row.key(), row.value(), row.version() + 1);
  }
}

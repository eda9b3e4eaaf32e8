package katas.booking;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.Write;

/** The batches by which seats change hands: a command, and the hold's row where it changes. */
final class SeatBatches {
  private final EventLog log;

  SeatBatches(EventLog log) {
    this.log = log;
  }

  /** Makes a hold; the insert is what makes its key unique (rule 3.1). */
  List<Write> take(String holdId, HoldEntry hold, EventState state, Command command) {
    List<Write> writes = new ArrayList<>(log.append(hold.eventId(), state, command));
    writes.add(Write.insert(holdId, hold));
    return writes;
  }

  /** Frees the seats of a hold or booking. */
  List<Write> giveBack(Row<HoldEntry> row, HoldEntry after) {
    List<Write> writes = new ArrayList<>(append(row, Command.Kind.FREE, read(row)));
    writes.add(Write.update(row, after));
    return writes;
  }

  /** Makes the seats of a hold sold; empty when they are not the hold's any more. */
  List<Write> sell(Row<HoldEntry> row) {
    EventState state = read(row);
    return row.value().seats().stream().allMatch(seat -> state.isOf(seat, row.key()))
        ? append(row, Command.Kind.SELL, state)
        : List.of();
  }

  private EventState read(Row<HoldEntry> row) {
    return log.read(row.value().eventId());
  }

  private List<Write> append(Row<HoldEntry> row, Command.Kind kind, EventState state) {
    return log.append(row.value().eventId(), state, Command.of(kind, row.key(), row.value()));
  }
}

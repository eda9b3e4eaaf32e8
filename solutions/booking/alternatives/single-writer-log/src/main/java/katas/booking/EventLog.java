package katas.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The logs of all events, and this server's replay of each. */
final class EventLog {
  /*
   * Invariant: a position is written once, by the insert of a key that nobody has, and only by a
   * server that has decided on the state of all positions before it. So the log is one writer after
   * another although nobody waits for anybody, and what a server has replayed never changes.
   *
   * Each fifth command brings a snapshot in its batch. A server that was away reads that and at
   * most four commands; in production it would be each thousandth.
   */

  private static final int SNAPSHOT_EVERY = 5;

  private final VersionedTable table;
  private final Map<String, EventState> states = new HashMap<>();

  EventLog(VersionedTable table) {
    this.table = table;
  }

  /** The state now: what this server knows, and what others have appended since. */
  EventState read(String eventId) {
    EventState state = states.computeIfAbsent(eventId, any -> new EventState());
    if (state.position() == 0) {
      restore(eventId, state);
    }
    List<Row<Command>> rows = scan(eventId, state);
    while (rows.size() == SNAPSHOT_EVERY) {
      restore(eventId, state);
      rows = scan(eventId, state);
    }
    return state;
  }

  private List<Row<Command>> scan(String eventId, EventState state) {
    String after = key(eventId, state.position());
    List<Row<Command>> rows = table.scan(Command.class, eventId + "/", after, SNAPSHOT_EVERY);
    rows.forEach(row -> state.apply(row.value()));
    return rows;
  }

  private void restore(String eventId, EventState state) {
    table
        .read(EventState.Snapshot.class, eventId)
        .map(Row::value)
        .filter(snapshot -> snapshot.position() > state.position())
        .ifPresent(state::restore);
  }

  /** The writes that append a command; refused when the log has gone on since the reading. */
  List<Write> append(String eventId, EventState state, Command command) {
    long next = state.position() + 1;
    List<Write> writes = new ArrayList<>();
    writes.add(Write.insert(key(eventId, next), command));
    if (next % SNAPSHOT_EVERY == 0) {
      EventState after = new EventState();
      after.restore(state.snapshot());
      after.apply(command);
      writes.add(Write.put(eventId, after.snapshot()));
    }
    return writes;
  }

  private static String key(String eventId, long position) {
    return eventId + "/" + "%012d".formatted(position);
  }
}

package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** Holds seats for those who ask, and lets them go. */
final class Holds {
  private final Platform platform;
  private final VersionedTable table;
  private final Catalog catalog;
  private final SeatBatches batches;
  private final EventLog log;

  Holds(Platform platform, Catalog catalog, SeatBatches batches, EventLog log) {
    this.platform = platform;
    this.table = platform.table();
    this.catalog = catalog;
    this.batches = batches;
    this.log = log;
  }

  HoldResult hold(HoldRequest request) {
    Keys.checked(request.eventId(), "eventId");
    Optional<HoldResult> result = tryHold(request);
    while (result.isEmpty()) { // only when another command got through, so it ends
      result = tryHold(request);
    }
    return result.get();
  }

  /** Empty when another server was in the way. */
  private Optional<HoldResult> tryHold(HoldRequest request) {
    String holdId = Keys.hold(request);
    Optional<HoldResult> before = repeated(request, holdId);
    if (before.isPresent()) {
      return before;
    }
    List<SeatId> seats = List.copyOf(new TreeSet<>(request.seats()));
    long price = price(request.eventId(), seats);
    EventState state = log.read(request.eventId());
    Instant now = platform.clock().instant(); // after the reading, so that the log's times rise
    int has = state.find(seat -> isLive(seat, request.userId(), now)).size();
    int left = Math.max(0, platform.config().seatsPerUser() - has);
    if (seats.size() > left) {
      return refused(request, holdId, new HoldResult.LimitReached(left));
    }
    Set<SeatId> taken = new TreeSet<>(seats);
    taken.removeIf(seat -> state.isFree(seat, now) && state.firstInLine(seat.section()).isEmpty());
    if (!taken.isEmpty()) {
      return refused(request, holdId, new HoldResult.SeatsTaken(taken));
    }
    Instant end = now.plus(platform.config().holdTime());
    HoldEntry hold = HoldEntry.begin(request.userId(), request.eventId(), seats, end, price);
    Command command = Command.take(holdId, hold, now);
    return table.write(batches.take(holdId, hold, state, command))
        ? Optional.of(new HoldResult.Held(hold.toHold(holdId)))
        : Optional.empty();
  }

  private static boolean isLive(EventState.Taken seat, String userId, Instant now) {
    return seat.userId().equals(userId) && !seat.isFree(now);
  }

  /** What the same request has got before. */
  private Optional<HoldResult> repeated(HoldRequest request, String holdId) {
    Optional<Row<HoldEntry>> before = table.read(HoldEntry.class, holdId);
    if (before.isPresent() && !before.get().value().isFor(request)) {
      throw new KeyReusedException("the key " + request.key() + " was used for something else");
    }
    return before.map(row -> new HoldResult.Held(row.value().toHold(holdId)));
  }

  /** Rule 4.1: what stands in the way may be the same request, on another server just now. */
  private Optional<HoldResult> refused(HoldRequest request, String holdId, HoldResult refusal) {
    return repeated(request, holdId).or(() -> Optional.of(refusal));
  }

  private long price(String eventId, List<SeatId> seats) {
    EventEntry event = catalog.find(eventId);
    return seats.stream().mapToLong(seat -> event.price(eventId, seat)).sum();
  }

  /** A hold, by its owner. */
  Row<HoldEntry> owned(String userId, String holdId) {
    Keys.checked(userId, "userId");
    Row<HoldEntry> row =
        table
            .read(HoldEntry.class, Keys.checked(holdId, "holdId"))
            .orElseThrow(() -> new UnknownHoldException("no such hold: " + holdId));
    if (!row.value().userId().equals(userId)) {
      throw new NotYourHoldException("hold " + holdId + " is not of " + userId);
    }
    return row;
  }

  void release(String userId, String holdId) {
    boolean done = false;
    while (!done) { // refused only when another request of this user got through, so it ends
      Row<HoldEntry> row = owned(userId, holdId);
      HoldEntry hold = row.value();
      boolean held =
          hold.state() == HoldEntry.State.HELD && !hold.isOver(platform.clock().instant());
      done = !held || table.write(batches.giveBack(row, hold.released()));
    }
  }
}

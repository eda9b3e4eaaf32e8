// The count of the user is written after the hold, by what was read before it.
package katas.booking;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Holds seats for those who ask, and lets them go. */
final class Holds {
  private final Platform platform;
  private final VersionedTable table;
  private final Catalog catalog;
  private final SeatBatches batches;

  Holds(Platform platform, Catalog catalog, SeatBatches batches) {
    this.platform = platform;
    this.table = platform.table();
    this.catalog = catalog;
    this.batches = batches;
  }

  HoldResult hold(HoldRequest request) {
    Keys.checked(request.eventId(), "eventId");
    for (int attempt = 1; attempt <= platform.config().attempts(); attempt++) {
      Optional<HoldResult> result = tryHold(request);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return new HoldResult.Contended();
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
    Instant now = platform.clock().instant();
    Stored<UserEntry> user = Stored.user(table, request.eventId(), request.userId());
    int has = user.or(UserEntry.NONE).seats(now);
    int left = Math.max(0, platform.config().seatsPerUser() - has);
    if (seats.size() > left) {
      return refused(request, holdId, new HoldResult.LimitReached(left));
    }
    // Rule 3.7: the seats before the line. A seat that is free and still unchanged when the batch
    // is written was free when the line was read, and then nobody stood in it.
    List<Slot> slots = batches.read(request.eventId(), seats);
    Set<SeatId> taken = taken(request.eventId(), slots, now);
    if (!taken.isEmpty()) {
      return refused(request, holdId, new HoldResult.SeatsTaken(taken));
    }
    Instant end = now.plus(platform.config().holdTime());
    HoldEntry hold = HoldEntry.begin(request.userId(), request.eventId(), seats, end, price);
    if (!table.write(batches.take(holdId, hold, slots))) {
      return Optional.empty();
    }
    UserEntry shares = user.or(UserEntry.NONE).with(holdId, hold, now);
    table.write(Write.put(user.key(), shares)); // BUG: another hold may have come in between
    return Optional.of(new HoldResult.Held(hold.toHold(holdId)));
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

  private Set<SeatId> taken(String eventId, List<Slot> slots, Instant now) {
    Set<String> promised = new LinkedHashSet<>();
    slots.forEach(slot -> promised.add(slot.seat().section()));
    promised.removeIf(
        section -> Stored.line(table, eventId, section).or(LineEntry.EMPTY).isEmpty());
    Set<SeatId> taken = new TreeSet<>();
    for (Slot slot : slots) {
      if (!slot.isFree(now) || promised.contains(slot.seat().section())) {
        taken.add(slot.seat());
      }
    }
    return taken;
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

package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import katas.blocks.NotImplementedException;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** A booking server, as far as the interview track goes. */
public final class TicketBooking implements BookingService {
  /*
   * Invariant: a seat's row names the hold that has it. The rows of a hold and of all its seats
   * change in one batch, each over the version that was decided on.
   */

  private static final int READ = 1_000;

  private final Platform platform;
  private final VersionedTable table;

  /** Starts a server on the shared platform. */
  public TicketBooking(Platform platform) {
    this.platform = platform;
    this.table = platform.table();
  }

  @Override
  public void createEvent(String eventId, List<Section> sections) {
    List<Section> sorted = sections.stream().sorted(Comparator.comparing(Section::name)).toList();
    EventEntry event = new EventEntry(sorted);
    if (!table.write(Write.insert(eventId, event)) && !find(eventId).equals(event)) {
      throw new EventExistsException("event " + eventId + " exists with other sections");
    }
  }

  private EventEntry find(String eventId) {
    return table
        .read(EventEntry.class, eventId)
        .orElseThrow(() -> new UnknownEventException("no such event: " + eventId))
        .value();
  }

  @Override
  public SeatPage freeSeats(String eventId, String section, int limit, Optional<String> cursor) {
    List<SeatId> all =
        Seats.of(
            find(eventId)
                .find(section)
                .orElseThrow(() -> new UnknownEventException("no such section: " + section)));
    Instant now = platform.clock().instant();
    List<SeatId> free = new ArrayList<>();
    int index = cursor.map(Integer::parseInt).orElse(0);
    while (index < all.size() && free.size() < limit) {
      List<SeatId> next = all.subList(index, Math.min(all.size(), index + READ));
      Seats seats = Seats.read(table, eventId, next);
      for (int i = 0; i < next.size() && free.size() < limit; i++, index++) {
        if (seats.isFree(next.get(i), now)) {
          free.add(next.get(i));
        }
      }
    }
    boolean more = index < all.size();
    return new SeatPage(free, more ? Optional.of(Integer.toString(index)) : Optional.empty());
  }

  @Override
  public HoldResult hold(HoldRequest request) {
    for (int attempt = 1; attempt <= platform.config().attempts(); attempt++) {
      Optional<HoldResult> result = tryHold(request);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return new HoldResult.Contended();
  }

  /** Empty when another server was faster. */
  private Optional<HoldResult> tryHold(HoldRequest request) {
    String holdId = request.userId().length() + ":" + request.userId() + request.key();
    Optional<HoldResult> before = repeated(request, holdId);
    if (before.isPresent()) {
      return before;
    }
    List<SeatId> wanted = List.copyOf(new TreeSet<>(request.seats()));
    EventEntry event = find(request.eventId());
    long price = wanted.stream().mapToLong(event::price).sum();
    Seats seats = Seats.read(table, request.eventId(), wanted);
    Instant now = platform.clock().instant();
    Set<SeatId> taken = seats.taken(now);
    if (!taken.isEmpty()) {
      // What stands in the way may be the same request, on another server.
      return repeated(request, holdId).or(() -> Optional.of(new HoldResult.SeatsTaken(taken)));
    }
    Instant end = now.plus(platform.config().holdTime());
    HoldEntry hold = new HoldEntry(request.userId(), request.eventId(), wanted, end, price, false);
    List<Write> writes = new ArrayList<>(seats.write(new SeatEntry(holdId, end, false)));
    writes.add(Write.insert(holdId, hold));
    return table.write(writes)
        ? Optional.of(new HoldResult.Held(hold.toHold(holdId)))
        : Optional.empty();
  }

  private Optional<HoldResult> repeated(HoldRequest request, String holdId) {
    Optional<Row<HoldEntry>> before = table.read(HoldEntry.class, holdId);
    if (before.isPresent() && !before.get().value().isFor(request)) {
      throw new KeyReusedException("the key " + request.key() + " was used for something else");
    }
    return before.map(row -> new HoldResult.Held(row.value().toHold(holdId)));
  }

  @Override
  public ConfirmResult confirm(String userId, String holdId, String card) {
    Row<HoldEntry> row =
        table
            .read(HoldEntry.class, holdId)
            .orElseThrow(() -> new UnknownHoldException("no such hold: " + holdId));
    HoldEntry hold = row.value();
    if (!hold.userId().equals(userId)) {
      throw new NotYourHoldException("hold " + holdId + " is not of " + userId);
    }
    if (hold.sold()) {
      return new ConfirmResult.Confirmed(holdId);
    }
    if (!platform.clock().instant().isBefore(hold.expiresAt())) {
      return new ConfirmResult.HoldEnded();
    }
    try {
      return charge(row, card);
    } catch (UnavailableException e) {
      return new ConfirmResult.Pending();
    }
  }

  private ConfirmResult charge(Row<HoldEntry> row, String card) {
    HoldEntry hold = row.value();
    String key = row.key();
    if (platform.payments().charge(key, hold.priceCents(), card)
        == PaymentGateway.ChargeStatus.DECLINED) {
      return new ConfirmResult.Declined();
    }
    Seats seats = Seats.read(table, hold.eventId(), hold.seats());
    if (platform.clock().instant().isBefore(hold.expiresAt()) && seats.areAllOf(key)) {
      List<Write> writes = new ArrayList<>(seats.write(new SeatEntry(key, hold.expiresAt(), true)));
      writes.add(Write.update(row, hold.bought()));
      if (table.write(writes)) {
        return new ConfirmResult.Confirmed(key);
      }
    }
    platform.payments().refund("refund of " + key, key);
    return new ConfirmResult.HoldEnded();
  }

  @Override
  public SortedMap<String, Integer> availability(String eventId) {
    throw new NotImplementedException();
  }

  @Override
  public void release(String userId, String holdId) {
    throw new NotImplementedException();
  }

  @Override
  public boolean cancel(String userId, String bookingId) {
    throw new NotImplementedException();
  }

  @Override
  public void joinWaitlist(String userId, String eventId, String section) {
    throw new NotImplementedException();
  }

  @Override
  public Optional<Hold> offer(String userId, String eventId, String section) {
    throw new NotImplementedException();
  }

  @Override
  public void reconcile() {
    throw new NotImplementedException();
  }
}

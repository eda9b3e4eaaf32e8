package katas.booking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.kit.Expect;

/**
 * A booking server as a test talks to it: the event is {@link BookingWorld#EVENT}, seats are texts
 * such as {@code "A-1-2"}, and every request has a new key unless it is given one.
 */
public final class Server {
  private static final int PAGES = 2_000;

  private final String name;
  private final BookingService service;
  private int requests;

  /** A server of this name, which begins the keys of its requests. */
  public Server(String name, BookingService service) {
    this.name = name;
    this.service = service;
  }

  /** The seats with these names, in this order. */
  public static Set<SeatId> seats(String... names) {
    Set<SeatId> seats = new LinkedHashSet<>();
    for (String seat : names) {
      int number = seat.lastIndexOf('-');
      int row = seat.lastIndexOf('-', number - 1);
      seats.add(
          new SeatId(
              seat.substring(0, row),
              Integer.parseInt(seat.substring(row + 1, number)),
              Integer.parseInt(seat.substring(number + 1))));
    }
    return seats;
  }

  /** The learner's server itself. */
  public BookingService service() {
    return service;
  }

  /** Asks to hold seats, with a new key. */
  public HoldResult hold(String user, String... seats) {
    return holdWithKey(name + " request " + ++requests, user, seats);
  }

  /** Asks to hold seats, with this key. */
  public HoldResult holdWithKey(String key, String user, String... seats) {
    return service.hold(new HoldRequest(key, user, BookingWorld.EVENT, seats(seats)));
  }

  /** Holds seats that are free; the test fails when they are refused. */
  public Hold held(String user, String... seats) {
    String rule = "rule 1.2: " + user + " holds the free seats " + List.of(seats);
    return Expect.instance(rule, HoldResult.Held.class, hold(user, seats)).hold();
  }

  /** Holds free seats and pays for them; the test fails when that is refused. */
  public Hold booked(String user, String... seats) {
    Hold hold = held(user, seats);
    String rule = "rule 1.5: " + user + " pays for " + List.of(seats);
    Expect.equal(rule, confirm(hold), new ConfirmResult.Confirmed(hold.holdId()));
    return hold;
  }

  /** The hold's user pays by a card that is good. */
  public ConfirmResult confirm(Hold hold) {
    return confirm(hold, "visa");
  }

  /** The hold's user pays by this card; {@code "declined"} is refused. */
  public ConfirmResult confirm(Hold hold, String card) {
    return service.confirm(hold.userId(), hold.holdId(), card);
  }

  /** The hold's user gives it back. */
  public void release(Hold hold) {
    service.release(hold.userId(), hold.holdId());
  }

  /** The hold's user cancels the booking that it became. */
  public boolean cancel(Hold hold) {
    return service.cancel(hold.userId(), hold.holdId());
  }

  /** The section's free seats, of all pages. */
  public List<String> free(String section) {
    return free(BookingWorld.EVENT, section, 500);
  }

  /** An event's free seats, of all pages of this size. */
  public List<String> free(String event, String section, int limit) {
    List<String> free = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      SeatPage page = service.freeSeats(event, section, limit, cursor);
      page.seats().forEach(seat -> free.add(seat.toString()));
      cursor = page.next();
      Expect.that("rule 1.1: the pages come to an end", ++pages < PAGES, "there are " + pages);
    } while (cursor.isPresent());
    return free;
  }

  /** The users join the section's waitlist, in this order. */
  public void join(String section, String... users) {
    for (String user : users) {
      service.joinWaitlist(user, BookingWorld.EVENT, section);
    }
  }

  /** Offers the section's free seats to its waitlist; this user's hold. */
  public Optional<Hold> offer(String user, String section) {
    return service.offer(user, BookingWorld.EVENT, section);
  }

  /** Offers free seats; the names of this user's seats, or none. */
  public List<String> offered(String user, String section) {
    return offer(user, section).stream()
        .flatMap(hold -> hold.seats().stream().sorted())
        .map(SeatId::toString)
        .toList();
  }

  /** Settles what was left behind. */
  public void reconcile() {
    service.reconcile();
  }
}

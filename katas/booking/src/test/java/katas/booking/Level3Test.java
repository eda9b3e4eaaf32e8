package katas.booking;

import static katas.booking.BookingWorld.HOLD_TIME;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: retries and money, the line, and friends who sit together. */
class Level3Test {

  @Test
  @Points(1)
  @Hint("The key must be stored together with the hold, where every server finds it.")
  void r3_1_the_same_request_gives_the_same_hold() {
    BookingWorld world = BookingWorld.withSeats(2);

    HoldResult first = world.server().holdWithKey("key", "ann", "A-1-1");
    HoldResult again = world.server().holdWithKey("key", "ann", "A-1-1");

    Expect.instance("rule 3.1: ann holds A-1-1", HoldResult.Held.class, first);
    Expect.equal("rule 3.1: another server gives the same hold", again, first);
  }

  @Test
  @Points(1)
  @Hint("A hold that is sold already answers what it answered before, without the gateway.")
  void r3_2_confirming_again_takes_no_more_money() {
    BookingWorld world = BookingWorld.withSeats(1);
    Hold hold = world.server().booked("ann", "A-1-1");

    ConfirmResult again = world.server().confirm(hold);

    Expect.equal("rule 3.2: the same booking", again, new ConfirmResult.Confirmed(hold.holdId()));
    world.expectBalance("rule 3.2: one seat is paid once", 5_000);
  }

  @Test
  @Points(1)
  @Hint(
      "No answer is not a refusal: the money may have been taken, so ask again with the same key.")
  void r3_4_asking_again_finds_out_about_the_money() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.payments().loseAnswers(1_000);
    ConfirmResult unknown = server.confirm(hold);
    world.payments().loseAnswers(0);
    ConfirmResult known = server.confirm(hold);

    Expect.equal("rule 3.4: the gateway is silent", unknown, new ConfirmResult.Pending());
    Expect.equal(
        "rule 3.4: the gateway speaks again", known, new ConfirmResult.Confirmed(hold.holdId()));
    Expect.equal("rule 3.4: charges", world.payments().approvedCharges(), 1);
  }

  @Test
  @Points(1)
  @Hint("A refund needs a key that stays the same for the same booking.")
  void r3_6_a_cancelled_booking_is_paid_back() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold booking = server.booked("ann", "A-1-1");

    boolean cancelled = server.cancel(booking);

    Expect.equal("rule 3.6: the booking is cancelled", cancelled, true);
    world.expectBalance("rule 3.6: the price is paid back", 0);
    Expect.equal("rule 3.6: the seat is free", server.free("A"), List.of("A-1-1"));
  }

  @Test
  @Points(1)
  @Hint("Deal the first free seat to the first in line, whoever of them asks.")
  void r3_8_the_line_is_served_in_order() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    server.join("A", "ann", "bob");

    List<String> bobAtNine = server.dealt("bob", "A");
    List<String> annAtNine = server.dealt("ann", "A");
    world.pass(HOLD_TIME);
    List<String> bobAtTen = server.dealt("bob", "A");

    Expect.equal("rule 3.8: ann is first, so bob has nothing yet", bobAtNine, List.of());
    Expect.equal("rule 3.8: ann is dealt the seat", annAtNine, List.of("A-1-1"));
    Expect.equal("rule 3.8: 10 minutes later it is bob's", bobAtTen, List.of("A-1-1"));
  }

  @Test
  @Points(1)
  @Hint("Compare the middle of each group with the middle of the whole row.")
  void r3_9_friends_sit_in_the_middle_of_the_lowest_row() {
    Section section = BookingWorld.section("A", 2, 9);
    Set<SeatId> free = Server.seats("A-2-5", "A-2-6", "A-1-1", "A-1-2", "A-1-3", "A-1-9");

    List<SeatId> found = new NearestSeats().bestAdjacent(section, free, 2);

    List<SeatId> expected = IntStream.of(2, 3).mapToObj(n -> new SeatId("A", 1, n)).toList();
    Expect.equal("rule 3.9: two of 1, 2, 3, 9 in row 1", found, expected);
  }
}

package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: what the specification says of retries, money and the waitlist. */
class Level3HiddenTest {
  @Test
  @Points(1)
  @Hint("A key stands for one request of one user, as long as there is a hold of it.")
  void r3_1_a_key_gives_the_same_hold() {
    BookingSpecification.HISTORIES.expect("3.1");
  }

  @Test
  @Points(1)
  @Hint("A declined charge keeps its key's answer for ever: the next card needs another key.")
  void r3_2_confirming_again_and_other_cards() {
    BookingSpecification.HISTORIES.expect("3.2");
  }

  @Test
  @Points(1)
  @Hint("Look at the clock again when the gateway has answered, and pay back what came too late.")
  void r3_3_the_gateway_takes_its_time() {
    BookingSpecification.HISTORIES.expect("3.3");
  }

  @Test
  @Points(1)
  @Hint("While the gateway takes its time the world goes on: the seat may be somebody else's.")
  void r3_3_who_has_the_seat_by_then_keeps_it() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Server other = world.server();
    Hold hold = server.held("ann", "A-1-1");
    List<Hold> bobs = new ArrayList<>();
    world.simulation().scheduler().schedule(HOLD_TIME, () -> bobs.add(other.held("bob", "A-1-1")));
    world.payments().chargesTake(HOLD_TIME.plusMinutes(1));

    ConfirmResult ann = server.confirm(hold);
    world.payments().chargesTake(Duration.ZERO);

    assertThat(bobs).as("rule 3.3: bob holds A-1-1 at 09:10:00").hasSize(1);
    assertThat(ann)
        .as("rule 3.3: ann's payment is approved at 09:11:00")
        .isEqualTo(new ConfirmResult.HoldEnded());
    Hold bob = bobs.get(0);
    assertThat(other.confirm(bob))
        .as("rule 3.3: bob pays")
        .isEqualTo(new ConfirmResult.Confirmed(bob.holdId()));
    world.expectBalance("rule 3.3: bob has paid and ann not", 5_000);
  }

  @Test
  @Points(1)
  @Hint("No answer is not a refusal: only the gateway knows, and it knows by the charge's key.")
  void r3_4_the_gateway_gives_no_answer() {
    BookingSpecification.HISTORIES.expect("3.4");
  }

  @Test
  @Points(1)
  @Hint("Write down the charge before it is made, and refund by a key that stays the same.")
  void r3_5_money_of_what_has_ended_goes_back() {
    BookingSpecification.HISTORIES.expect("3.5");
  }

  @Test
  @Points(1)
  @Hint("A scan gives at most 1,000 rows: go on behind the last one.")
  void r3_5_a_thousand_and_one_payments_are_settled() {
    BookingWorld world = BookingWorld.with(BookingWorld.section("A", 2, 510));
    Server server = world.server();
    world.payments().loseAnswers(1_000_000);
    for (int i = 0; i < 1_001; i++) {
      server.confirm(server.held("user " + i, "A-" + (1 + i / 510) + "-" + (1 + i % 510)));
    }
    world.payments().loseAnswers(0);
    world.pass(HOLD_TIME.plus(INSTANT));

    world.server().reconcile();

    world.expectBalance("rule 3.5: 1,001 payments of holds that have ended are paid back", 0);
  }

  @Test
  @Points(1)
  @Hint("What is paid back is the charge that was approved, and the seats leave the user's count.")
  void r3_6_a_cancelled_booking_is_paid_back_once() {
    BookingSpecification.HISTORIES.expect("3.6");
  }

  @Test
  @Points(1)
  @Hint("Ask for each section of the request whether somebody waits for it.")
  void r3_7_free_seats_are_those_of_the_waitlist() {
    BookingSpecification.HISTORIES.expect("3.7");
  }

  @Test
  @Points(1)
  @Hint("First seat to first user, whoever asks; an offer is a hold with an end of its own.")
  void r3_8_seats_are_offered_in_order() {
    BookingSpecification.HISTORIES.expect("3.8");
  }

  @Test
  @Points(1)
  @Hint("Neighbours have no gap and no aisle between them; then row, then the middle, then left.")
  void r3_9_every_group_of_small_sections() {
    AdjacentSeats.expectAll();
  }
}

package katas.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.SeatsAssert.assertThatFree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.booking.PaymentGateway.ChargeStatus;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Deep dive: retries and money, the waitlist, and friends who sit together. */
@Tag("level-3")
@ExtendWith(MockitoExtension.class)
class Level3Test {
  private static final int ALL_CALLS = 1_000;

  @Mock private PaymentGateway gateway;

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The key must be stored together with the hold, where every server finds it.")
  void r3_1_the_same_request_gives_the_same_hold() {
    BookingWorld world = BookingWorld.withSeats(3);
    HoldResult first = world.server().holdWithKey("key", "ann", "A-1-1", "A-1-2");

    HoldResult again = world.server().holdWithKey("key", "ann", "A-1-2", "A-1-1");
    world.pass(HOLD_TIME);
    HoldResult afterItsEnd = world.server().holdWithKey("key", "ann", "A-1-1", "A-1-2");

    assertThat(first).as("rule 3.1: ann holds").isInstanceOf(HoldResult.Held.class);
    assertThat(again).as("rule 3.1: another server gives the same hold").isEqualTo(first);
    assertThat(afterItsEnd).as("rule 3.1: also after its end").isEqualTo(first);
    assertThatThrownBy(() -> world.server().holdWithKey("key", "ann", "A-1-3"))
        .as("rule 3.1: the same key for A-1-3")
        .isInstanceOf(KeyReusedException.class);
  }

  @Test
  @Points(1)
  @Hint("A hold that is sold already answers what it answered before, and each card has its key.")
  void r3_2_another_card_pays_once() {
    BookingWorld world = BookingWorld.withSeats(1);
    lenient().when(gateway.status(anyString())).thenReturn(ChargeStatus.DECLINED);
    when(gateway.charge(anyString(), anyLong(), eq("empty"))).thenReturn(ChargeStatus.DECLINED);
    when(gateway.charge(anyString(), anyLong(), eq("visa"))).thenReturn(ChargeStatus.APPROVED);
    Hold hold = world.server(gateway).held("ann", "A-1-1");

    ConfirmResult declined = world.server(gateway).confirm(hold, "empty");
    ConfirmResult paid = world.server(gateway).confirm(hold, "visa");
    ConfirmResult again = world.server(gateway).confirm(hold, "visa");

    assertThat(declined).as("rule 3.2: declined").isEqualTo(new ConfirmResult.Declined());
    assertThat(List.of(paid, again))
        .as("rule 3.2: the other card pays, and again the same booking")
        .containsOnly(new ConfirmResult.Confirmed(hold.holdId()));
    ArgumentCaptor<String> keys = ArgumentCaptor.forClass(String.class);
    verify(gateway, times(2).description("rule 3.2: one charge a card"))
        .charge(keys.capture(), eq(5_000L), anyString());
    assertThat(keys.getAllValues()).as("rule 3.2: keys of the charges").doesNotHaveDuplicates();
  }

  @Test
  @Points(1)
  @Hint("Look at the clock again when the gateway has answered, and pay back what came too late.")
  void r3_3_a_payment_that_comes_too_late_is_paid_back() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");
    world.payments().chargesTake(HOLD_TIME);

    ConfirmResult late = server.confirm(hold);
    world.payments().chargesTake(Duration.ZERO);

    assertThat(late).as("rule 3.3: approved at 09:10:00").isEqualTo(new ConfirmResult.HoldEnded());
    world.expectBalance("rule 3.3: it is paid back", 0);
    assertThatFree(server, "A").as("rule 3.3: the seat is free").are("A-1-1");
  }

  @Test
  @Points(1)
  @Hint(
      "No answer is not a refusal: the money may have been taken, so ask again with the same key.")
  void r3_4_asking_again_finds_out_about_the_money() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.payments().loseAnswers(ALL_CALLS);
    ConfirmResult unknown = server.confirm(hold, "visa");
    world.payments().loseAnswers(0);
    ConfirmResult known = world.server().confirm(hold, "amex");

    assertThat(unknown)
        .as("rule 3.4: the gateway is silent")
        .isEqualTo(new ConfirmResult.Pending());
    assertThat(known)
        .as("rule 3.4: the gateway speaks again")
        .isEqualTo(new ConfirmResult.Confirmed(hold.holdId()));
    assertThat(world.payments().approvedCharges()).as("rule 3.4: charges").isEqualTo(1);
  }

  @Test
  @Points(1)
  @Hint("Write down the charge before it is made, so that another server can look for it.")
  void r3_5_reconcile_pays_back_what_nobody_asks_for() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");
    server.booked("bob", "A-1-2");
    world.payments().loseAnswers(ALL_CALLS);
    server.confirm(hold);
    world.payments().loseAnswers(0);

    world.server().reconcile();
    assertThat(world.payments().refunds()).as("rule 3.5: refunds before the end").isZero();
    world.pass(HOLD_TIME);
    world.server().reconcile();
    world.server().reconcile();

    assertThat(world.payments().refunds()).as("rule 3.5: refunds at 09:10").isEqualTo(1);
    world.expectBalance("rule 3.5: bob has paid and ann not", 5_000);
  }

  @Test
  @Points(1)
  @Hint("What is paid back is the charge that was approved, by a key that stays the same.")
  void r3_6_a_cancelled_booking_is_paid_back() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold booking = server.held("ann", "A-1-1");
    assertThat(server.cancel(booking)).as("rule 3.6: cancelled before the sale").isFalse();
    server.confirm(booking, "declined");
    server.confirm(booking, "visa");

    List<Boolean> cancelled = List.of(server.cancel(booking), world.server().cancel(booking));

    assertThat(cancelled).as("rule 3.6: cancelled, and again").containsExactly(true, true);
    world.expectBalance("rule 3.6: the price is paid back", 0);
    assertThat(world.payments().refunds()).as("rule 3.6: refunds").isEqualTo(1);
    assertThatFree(server, "A").as("rule 3.6: the seat is free").are("A-1-1");
  }

  @Test
  @Points(1)
  @Hint("Ask for each section of the request whether somebody waits for it.")
  void r3_7_free_seats_are_those_of_the_waitlist() {
    Section a = BookingWorld.section("A", 1, 1);
    Section b = BookingWorld.section("B", 1, 2);
    Server server = BookingWorld.with(a, b).server();
    server.join("B", "ann");

    HoldResult both = server.hold("bob", "A-1-1", "B-1-1");
    HoldResult own = server.hold("ann", "B-1-2");
    HoldResult other = server.hold("bob", "A-1-1");

    assertThat(both)
        .as("rule 3.7: ann waits for B, bob wants A-1-1 and B-1-1")
        .isEqualTo(new HoldResult.SeatsTaken(Server.seats("B-1-1")));
    assertThat(own)
        .as("rule 3.7: ann herself wants B-1-2")
        .isEqualTo(new HoldResult.SeatsTaken(Server.seats("B-1-2")));
    assertThat(other).as("rule 3.7: nobody waits for A").isInstanceOf(HoldResult.Held.class);
  }

  @Test
  @Points(1)
  @Hint("Offer the first free seat to the first of the waitlist, whoever asks.")
  void r3_8_the_waitlist_is_served_in_order() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    server.join("A", "ann", "bob", "ann");

    List<String> bobAtNine = server.offered("bob", "A");
    List<String> annAtNine = server.offered("ann", "A");
    world.pass(HOLD_TIME);
    List<String> bobAtTen = server.offered("bob", "A");

    assertThat(bobAtNine).as("rule 3.8: ann is first, so bob has nothing yet").isEmpty();
    assertThat(annAtNine).as("rule 3.8: ann is offered the seat").containsExactly("A-1-1");
    assertThat(bobAtTen).as("rule 3.8: 10 minutes later it is bob's").containsExactly("A-1-1");
    assertThat(server.offered("ann", "A")).as("rule 3.8: ann has left").isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}, aisle after {2}: {3}")
  @CsvSource({
    "2, 1-1 1-2 1-3 1-9 2-5 2-6, 9, 1-2 1-3",
    "2, 1-3 1-4 1-6, 3, ''",
    "3, 1-1 1-2 1-3 1-4 1-5 1-6, 3, 1-4 1-5 1-6",
    "2, 1-9 2-1, 9, ''",
    "3, 1-3 1-4 1-5 1-6 1-7, 9, 1-4 1-5 1-6",
    "2, 1-3 1-4 1-5 1-6 1-7, 9, 1-4 1-5"
  })
  @Points(1)
  @Hint("Compare the middle of each group with the middle of the whole row.")
  void r3_9_friends_sit_together(int count, String free, int aisle, String expected) {
    Section section = new Section("A", 2, 9, Set.of(aisle), 100);

    List<SeatId> found = new NearestSeats().bestAdjacent(section, seats(free), count);

    assertThat(found.stream().map(seat -> seat.row() + "-" + seat.number()))
        .as("rule 3.9: %d of %s in rows of 9, aisle after %d", count, free, aisle)
        .containsExactly(
            Stream.of(expected.split(" ")).filter(it -> !it.isEmpty()).toArray(String[]::new));
  }

  private static Set<SeatId> seats(String names) {
    return Arrays.stream(names.split(" "))
        .flatMap(name -> Server.seats("A-" + name).stream())
        .collect(Collectors.toSet());
  }
}

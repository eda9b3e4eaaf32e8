package katas.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.SeatsAssert.assertThatFree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.booking.PaymentGateway.ChargeStatus;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Core: one server, one request at a time. */
@Tag("level-1")
@ExtendWith(MockitoExtension.class)
class Level1Test {
  @Mock private PaymentGateway gateway;

  private static HoldResult taken(String... seats) {
    return new HoldResult.SeatsTaken(Server.seats(seats));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A page goes on behind the last seat of the page before; see SeatId for the order.")
  void r1_1_free_seats_come_in_pages_and_in_order() {
    Server server = BookingWorld.withSeats(11).server();

    SeatPage first = server.service().freeSeats(BookingWorld.EVENT, "A", 2, Optional.empty());
    server.held("ann", "A-1-1", "A-1-2", "A-1-4");
    SeatPage second = server.service().freeSeats(BookingWorld.EVENT, "A", 2, first.next());

    assertThat(first.seats())
        .as("rule 1.1: the first page of 2")
        .containsExactlyElementsOf(Server.seats("A-1-1", "A-1-2"));
    assertThat(second.seats())
        .as("rule 1.1: the second page of 2, A-1-4 is held meanwhile")
        .containsExactlyElementsOf(Server.seats("A-1-3", "A-1-5"));
    assertThatFree(server, "A")
        .as("rule 1.1: free of 11 seats")
        .are("A-1-3", "A-1-5", "A-1-6", "A-1-7", "A-1-8", "A-1-9", "A-1-10", "A-1-11");
  }

  @Test
  @Points(1)
  @Hint("Name every section, also one that is full.")
  void r1_1_availability_counts_free_seats_by_section() {
    Section a = BookingWorld.section("A", 1, 2);
    Section b = BookingWorld.section("B", 2, 3);
    Server server = BookingWorld.with(a, b).server();

    server.held("ann", "A-1-1", "A-1-2", "B-2-1");

    assertThat(server.service().availability(BookingWorld.EVENT).toString())
        .as("rule 1.1: free of 2 seats of A and 6 of B, ann holds 2 and 1")
        .isEqualTo("{A=0, B=5}");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Look at all wanted seats before the first is held, and write all of them together.")
  void r1_2_a_hold_takes_all_seats_or_none() {
    Server server = BookingWorld.withSeats(5).server();
    server.held("ann", "A-1-1", "A-1-2");

    HoldResult refusal = server.hold("bob", "A-1-2", "A-1-3", "A-1-1");
    HoldResult own = server.hold("ann", "A-1-2");

    assertThat(refusal)
        .as("rule 1.2: ann has A-1-1 and A-1-2, bob wants them and A-1-3")
        .isEqualTo(taken("A-1-1", "A-1-2"));
    assertThat(own).as("rule 1.2: ann wants her own seat again").isEqualTo(taken("A-1-2"));
    assertThatFree(server, "A").as("rule 1.2: bob holds no part").are("A-1-3", "A-1-4", "A-1-5");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A hold has ended when the time is not before its end; compare with the clock's instant.")
  void r1_3_a_hold_ends_after_ten_minutes() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.pass(HOLD_TIME.minus(INSTANT));
    HoldResult before = server.hold("bob", "A-1-1");
    world.pass(INSTANT);
    HoldResult after = server.hold("bob", "A-1-1");

    assertThat(hold.expiresAt())
        .as("rule 1.3: the end of a hold of 09:00")
        .isEqualTo("2026-01-05T09:10:00Z");
    assertThat(before)
        .as("rule 1.3: one nanosecond before 09:10:00 seat A-1-1 is still held by ann")
        .isEqualTo(taken("A-1-1"));
    assertThat(after)
        .as("rule 1.3: at 09:10:00 seat A-1-1 is free again for bob")
        .isInstanceOf(HoldResult.Held.class);
  }

  @Test
  @Points(1)
  @Hint("Count what the user has before the hold is written, and refuse the whole request.")
  void r1_4_a_user_has_at_most_four_seats() {
    Server server = BookingWorld.withSeats(6).server();
    server.held("ann", "A-1-1", "A-1-2");
    server.release(server.held("ann", "A-1-3"));
    server.booked("ann", "A-1-4");

    HoldResult refusal = server.hold("ann", "A-1-5", "A-1-6");

    assertThat(refusal)
        .as("rule 1.4: ann holds 2 and owns 1 of 4 seats, and wants 2 more")
        .isEqualTo(new HoldResult.LimitReached(1));
    assertThatFree(server, "A").as("rule 1.4: nothing was held").are("A-1-3", "A-1-5", "A-1-6");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The price is that of all seats of the hold, and it is charged once.")
  void r1_5_a_confirmed_hold_is_paid_once_and_sold() {
    Section a = BookingWorld.section("A", 1, 2);
    BookingWorld world = BookingWorld.with(a, new Section("B", 1, 2, Set.of(), 3_000));
    Server server = world.server(gateway);
    when(gateway.charge(anyString(), anyLong(), anyString())).thenReturn(ChargeStatus.APPROVED);
    Hold hold = server.held("ann", "A-1-1", "B-1-1");

    ConfirmResult result = server.confirm(hold, "visa");
    world.pass(HOLD_TIME);

    verify(gateway, times(1).description("rule 1.5: 5,000 and 3,000 cents are charged once"))
        .charge(anyString(), eq(8_000L), eq("visa"));
    assertThat(result)
        .as("rule 1.5: the hold is confirmed")
        .isEqualTo(new ConfirmResult.Confirmed(hold.holdId()));
    assertThatFree(server, "A").as("rule 1.5: A-1-1 stays sold after 09:10").are("A-1-2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Look at the clock before the card is charged.")
  void r1_6_an_ended_hold_cannot_be_confirmed() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.pass(HOLD_TIME);
    server.held("bob", "A-1-1");
    ConfirmResult result = server.confirm(hold);

    assertThat(result)
        .as("rule 1.6: at 09:10:00 it is over")
        .isEqualTo(new ConfirmResult.HoldEnded());
    assertThat(world.payments().approvedCharges()).as("rule 1.6: charges").isZero();
  }

  @Test
  @Points(1)
  @Hint("Releasing frees the seats of this hold while it lasts, and does nothing the second time.")
  void r1_7_released_seats_are_free_at_once() {
    Server server = BookingWorld.withSeats(2).server();
    Hold hold = server.held("ann", "A-1-1", "A-1-2");

    server.release(hold);
    assertThatFree(server, "A").as("rule 1.7: both are free at once").are("A-1-1", "A-1-2");
    server.booked("bob", "A-1-1");
    server.release(hold);

    assertThatFree(server, "A").as("rule 1.7: bob keeps A-1-1").are("A-1-2");
  }

  @Test
  @Points(1)
  @Hint("A hold knows its user; whoever else asks is refused before anything is done.")
  void r1_8_only_the_owner_and_only_what_exists() {
    Server server = BookingWorld.withSeats(1).server();
    BookingService service = server.service();
    String hold = server.held("ann", "A-1-1").holdId();

    assertSoftly(
        softly -> {
          softly
              .assertThatThrownBy(() -> service.confirm("bob", hold, "visa"))
              .as("rule 1.8: bob confirms ann's hold")
              .isInstanceOf(NotYourHoldException.class);
          softly
              .assertThatThrownBy(() -> service.release("bob", hold))
              .as("rule 1.8: bob releases ann's hold")
              .isInstanceOf(NotYourHoldException.class);
          softly
              .assertThatThrownBy(() -> service.cancel("bob", hold))
              .as("rule 1.8: bob cancels ann's hold")
              .isInstanceOf(NotYourHoldException.class);
          softly
              .assertThatThrownBy(() -> service.confirm("ann", "nothing", "visa"))
              .as("rule 1.8: there is no such hold")
              .isInstanceOf(UnknownHoldException.class);
          softly
              .assertThatThrownBy(() -> server.hold("bob", "A-1-2"))
              .as("rule 1.8: there is no seat A-1-2")
              .isInstanceOf(UnknownEventException.class);
        });
  }

  @Test
  @Points(1)
  @Hint("Check texts, limits, cursors and sections before anything else.")
  void r1_9_misuse_throws_what_the_contract_names() {
    BookingWorld world = BookingWorld.withSeats(2);
    BookingService service = world.server().service();
    List<Section> one = List.of(BookingWorld.section("A", 1, 1));

    assertThatThrownBy(() -> service.freeSeats(BookingWorld.EVENT, "A", 501, Optional.empty()))
        .as("rule 1.9: a page of 501")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> service.freeSeats(BookingWorld.EVENT, "A", 9, Optional.of("?")))
        .as("rule 1.9: a cursor that never was one")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> service.createEvent("a/b", one))
        .as("rule 1.9: an event a/b")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> world.sell(BookingWorld.section("A", 1, 3)))
        .as("rule 1.9: the event exists with other sections")
        .isInstanceOf(EventExistsException.class);
  }
}

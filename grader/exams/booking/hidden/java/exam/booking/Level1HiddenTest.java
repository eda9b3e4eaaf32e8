package exam.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import katas.booking.BookingWorld;
import katas.booking.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: what the specification says of calls one at a time. */
class Level1HiddenTest {
  @Test
  @Points(1)
  @Hint("Seat 2 comes before seat 10; a cursor says behind which seat to go on, not how many.")
  void r1_1_free_seats_and_availability_of_every_section() {
    BookingSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Points(1)
  @Hint("A scan gives at most 1,000 rows: go on behind the last one.")
  void r1_1_a_thousand_and_two_seats_are_held() {
    Server server = BookingWorld.with(BookingWorld.section("A", 2, 510)).server();
    List<String> seats =
        IntStream.range(0, 1_002)
            .mapToObj(i -> "A-" + (1 + i / 510) + "-" + (1 + i % 510))
            .toList();
    for (int i = 0; i < seats.size(); i += 3) {
      server.held("user " + i, seats.get(i), seats.get(i + 1), seats.get(i + 2));
    }

    assertThat(server.free("A")).as("rule 1.1: free seats of 1,020, 1,002 are held").hasSize(18);
    assertThat(Map.copyOf(server.service().availability(BookingWorld.EVENT)))
        .as("rule 1.1: the availability of 1,020 seats, 1,002 are held")
        .isEqualTo(Map.of("A", 18));
  }

  @Test
  @Points(1)
  @Hint("Look at all wanted seats, of all sections, before the first is held.")
  void r1_2_all_seats_or_none() {
    BookingSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(1)
  @Hint("The end of a hold is set once, when it begins; whoever reads compares it with the clock.")
  void r1_3_a_hold_ends_by_itself() {
    BookingSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(1)
  @Hint("Count the user's holds that last and the seats that are sold, of this event.")
  void r1_4_a_user_has_so_many_seats_at_most() {
    BookingSpecification.HISTORIES.expect("1.4");
  }

  @Test
  @Points(1)
  @Hint("Every section has its own price, and what is sold has no end any more.")
  void r1_5_a_confirmed_hold_is_paid_and_sold() {
    BookingSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Points(1)
  @Hint("Look at the hold's own state and end: that its seat is held says nothing about by whom.")
  void r1_6_what_is_over_cannot_be_confirmed() {
    BookingSpecification.HISTORIES.expect("1.6");
  }

  @Test
  @Points(1)
  @Hint("Releasing is about this hold: after its end the seats may belong to anybody.")
  void r1_7_released_seats_are_free() {
    BookingSpecification.HISTORIES.expect("1.7");
  }

  @Test
  @Points(1)
  @Hint("Look event, section, seat, hold and owner up before anything else, in all methods.")
  void r1_8_only_the_owner_and_only_what_exists() {
    BookingSpecification.HISTORIES.expect("1.8");
  }

  @Test
  @Points(1)
  @Hint("Check every argument of every call before anything is read or written.")
  void r1_9_misuse_is_refused_and_changes_nothing() {
    BookingSpecification.HISTORIES.expect("1.9");
  }
}
